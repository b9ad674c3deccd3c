import { execFileSync, spawn } from 'node:child_process';
import { createSign, randomUUID, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:tls';
import { setTimeout as wait } from 'node:timers/promises';

/** The names that Docker asks for Docker Hub. The second address is for the one that gives out tokens. */
const NAMES = ['registry-1.docker.io', 'index.docker.io', 'docker.io'];
const TOKENS = 'auth.docker.io';
const ADDRESSES = { hub: '127.0.0.1', tokens: '127.0.0.2' };

/** The only access token that is right; each user has it. */
const ACCESS_TOKEN = 'your-access-token';

/**
 * Starts a private Docker Hub inside a sandbox: all may pull, and who has signed in may push under their own name.
 * Programs that are started afterwards take it for Docker Hub. It ends with the sandbox.
 * @param storage the storage of a registry; it is read, and what is pushed is kept apart
 * @param folder an empty folder for what it writes
 * @throws an Error if it does not start
 */
export async function startHub(storage: string, folder: string): Promise<void> {
  for (const name of ['pushed', 'work', 'storage']) mkdirSync(`${folder}/${name}`, { recursive: true });
  execFileSync('mount', ['-t', 'overlay', 'overlay', '-o', `lowerdir=${storage},upperdir=${folder}/pushed,workdir=${folder}/work`, `${folder}/storage`]);
  const hosts = `127.0.0.1 localhost\n${ADDRESSES.hub} ${NAMES.join(' ')}\n${ADDRESSES.tokens} ${TOKENS}\n`;
  writeFileSync(`${folder}/hosts`, hosts);
  execFileSync('mount', ['--bind', `${folder}/hosts`, '/etc/hosts']);
  const certificate = `${folder}/certificate.pem`;
  const key = `${folder}/key.pem`;
  const names = [...NAMES, TOKENS].map((name) => `DNS:${name}`).join(',');
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=the tests’ own Docker Hub', '-addext', `subjectAltName=${names}`, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  // Every program that is started from now on trusts it, and nothing else.
  process.env['SSL_CERT_FILE'] = certificate;
  await giveTokens(readFileSync(key, 'utf8'), readFileSync(certificate, 'utf8'));
  const settings = {
    version: '0.1',
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: `${folder}/storage` }, delete: { enabled: true } },
    http: { addr: `${ADDRESSES.hub}:443`, tls: { certificate, key } },
    auth: { token: { realm: `https://${TOKENS}/token`, service: 'registry.docker.io', issuer: TOKENS, rootcertbundle: certificate } },
  };
  writeFileSync(`${folder}/settings.yml`, JSON.stringify(settings));
  spawn('docker-registry', ['serve', `${folder}/settings.yml`], { stdio: 'ignore' });
  for (let tries = 0; tries < 200; tries++) {
    if (await listens(ADDRESSES.hub)) return;
    await wait(25);
  }
  throw new Error('the private Docker Hub did not start');
}

/** Gives out tokens as Docker Hub does. https://distribution.github.io/distribution/spec/auth/token/ */
async function giveTokens(key: string, certificate: string): Promise<void> {
  const server = createServer({ key, cert: certificate }, (request, response) => {
    const user = userOf(request);
    if (user === null) {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ details: 'incorrect username or password' }));
      return;
    }
    const scopes = new URL(request.url ?? '/', `https://${TOKENS}`).searchParams.getAll('scope').flatMap((scope) => scope.split(' '));
    const token = sign({ iss: TOKENS, sub: user ?? '', aud: 'registry.docker.io', access: scopes.map((scope) => grant(scope, user)) }, key, certificate);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ token, access_token: token, expires_in: 300 }));
  });
  await new Promise<void>((resolve) => server.listen(443, ADDRESSES.tokens, resolve));
}

/** Who asks: undefined for nobody in particular, null for somebody with a wrong token. */
function userOf({ headers }: IncomingMessage): string | undefined | null {
  const [scheme, encoded = ''] = (headers.authorization ?? '').split(' ');
  if (scheme !== 'Basic') return undefined;
  const [user = '', token] = Buffer.from(encoded, 'base64').toString().split(':');
  return token === ACCESS_TOKEN ? user : null;
}

/** What a user may do of what they ask for. Example of a scope: `repository:janedoe/app:pull,push` */
function grant(scope: string, user: string | undefined): { type: string; name: string; actions: string[] } {
  const [type = '', name = '', actions = ''] = scope.split(':');
  const own = user !== undefined && name.startsWith(`${user}/`);
  return { type, name, actions: actions.split(',').filter((action) => action === 'pull' || own) };
}

/** A JSON Web Token. https://distribution.github.io/distribution/spec/auth/jwt/ */
function sign(claims: object, key: string, certificate: string): string {
  const now = Math.floor(Date.now() / 1000);
  const header = { typ: 'JWT', alg: 'ES256', x5c: [new X509Certificate(certificate).raw.toString('base64')] };
  const body = [header, { ...claims, jti: randomUUID(), nbf: now - 10, iat: now, exp: now + 300 }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${body}.${createSign('SHA256').update(body).sign({ key, dsaEncoding: 'ieee-p1363' }, 'base64url')}`;
}

async function listens(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443, servername: NAMES[0] ?? '', rejectUnauthorized: false }, () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('secureConnect', () => socket.destroy());
  });
}
