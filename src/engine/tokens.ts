import { createSign, randomUUID, X509Certificate } from 'node:crypto';

/** What Docker Hub calls itself when it is asked for a token. */
export const SERVICE = 'registry.docker.io';

/** The only access token that is right; each user has it. */
const ACCESS_TOKEN = 'your-access-token';

/** How long a token is good for, in seconds. */
const SECONDS = 300;

/** A request for a token. */
export interface Question {
  /** Example: `/token?service=registry.docker.io&scope=repository:janedoe/app:pull,push` */
  url: string;
  /** The header of that name. */
  authorization: string | undefined;
  /** Of a POST, a form; otherwise empty. */
  body: string;
}

/** What somebody may do. https://distribution.github.io/distribution/spec/auth/scope/ */
interface Access {
  type: string;
  name: string;
  actions: string[];
}

/** Makes a token of what its owner may do. */
export type Sign = (user: string, access: readonly Access[]) => string;

/**
 * Answers as auth.docker.io: all may pull what is there, and who has signed in may push under their own name.
 * A GET brings the scope in its address and the password in a header, a POST both in a form: Docker's own store of images
 * asks the first way, containerd's the second.
 * https://distribution.github.io/distribution/spec/auth/token/ https://distribution.github.io/distribution/spec/auth/oauth/
 * @param exists whether there is a repository of that name. Example of a name: `library/nginx`
 */
export function answerTo({ url, authorization, body }: Question, exists: (name: string) => boolean, sign: Sign): { status: number; content: object } {
  const form = new URLSearchParams(body);
  const user = form.has('username') ? known(form.get('username') ?? '', form.get('password') ?? '') : userOf(authorization);
  if (user === null) return { status: 401, content: { details: 'incorrect username or password' } };
  const scopes = [...new URL(url, 'https://localhost').searchParams.getAll('scope'), ...form.getAll('scope')].flatMap((scope) => scope.split(' ')).filter(Boolean);
  const token = sign(user ?? '', scopes.map((scope) => grant(scope, user, exists)));
  return { status: 200, content: { token, access_token: token, expires_in: SECONDS, scope: scopes.join(' ') } };
}

/** Who asks: undefined for nobody in particular, null for somebody with a wrong token. */
function userOf(authorization = ''): string | undefined | null {
  const [scheme, encoded = ''] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return undefined;
  const [, user = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  return known(user, password);
}

function known(user: string, password: string): string | null {
  return password === ACCESS_TOKEN ? user : null;
}

function grant(scope: string, user: string | undefined, exists: (name: string) => boolean): Access {
  const [type = '', name = '', actions = ''] = scope.split(':');
  const own = user !== undefined && name.startsWith(`${user}/`);
  // The real one does not tell a repository that is not there from one that is private.
  return { type, name, actions: actions.split(',').filter((action) => own || (action === 'pull' && exists(name))) };
}

/**
 * Makes tokens that a registry with this certificate believes.
 * https://distribution.github.io/distribution/spec/auth/jwt/
 * @param key of an elliptic curve, as PEM
 */
export function signer(issuer: string, key: string, certificate: string): Sign {
  const header = { typ: 'JWT', alg: 'ES256', x5c: [new X509Certificate(certificate).raw.toString('base64')] };
  return (user, access) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, sub: user, aud: SERVICE, access, jti: randomUUID(), nbf: now - 10, iat: now, exp: now + SECONDS };
    const body = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${body}.${createSign('SHA256').update(body).sign({ key, dsaEncoding: 'ieee-p1363' }, 'base64url')}`;
  };
}
