import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { text } from 'node:stream/consumers';
import { connect } from 'node:tls';
import { setTimeout as wait } from 'node:timers/promises';
import { answerTo, SERVICE, signer } from './tokens.ts';

/** The names that Docker asks for Docker Hub. The second address is for the one that gives out tokens. */
const NAMES = ['registry-1.docker.io', 'index.docker.io', 'docker.io'];
const TOKENS = 'auth.docker.io';
const ADDRESSES = { hub: '127.0.0.1', tokens: '127.0.0.2' };

/**
 * Starts a private Docker Hub inside a sandbox: all may pull what is there, and who has signed in may push under their own name.
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
  await giveTokens(readFileSync(key, 'utf8'), readFileSync(certificate, 'utf8'), `${folder}/storage`);
  const settings = {
    version: '0.1',
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: `${folder}/storage` }, delete: { enabled: true } },
    http: { addr: `${ADDRESSES.hub}:443`, tls: { certificate, key } },
    auth: { token: { realm: `https://${TOKENS}/token`, service: SERVICE, issuer: TOKENS, rootcertbundle: certificate } },
  };
  writeFileSync(`${folder}/settings.yml`, JSON.stringify(settings));
  spawn('docker-registry', ['serve', `${folder}/settings.yml`], { stdio: 'ignore' });
  for (let tries = 0; tries < 200; tries++) {
    if (await listens(ADDRESSES.hub)) return;
    await wait(25);
  }
  throw new Error('the private Docker Hub did not start');
}

async function giveTokens(key: string, cert: string, storage: string): Promise<void> {
  // What was pushed once is there; a repository that a failed push began is not.
  const exists = (name: string): boolean => existsSync(`${storage}/docker/registry/v2/repositories/${name}/_manifests/tags`);
  const sign = signer(TOKENS, key, cert);
  const server = createServer({ key, cert }, (request, response) => {
    text(request).then(
      (body) => {
        const { status, content } = answerTo({ url: request.url ?? '/', authorization: request.headers.authorization, body }, exists, sign);
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(content));
      },
      () => response.destroy(), // who asked has gone
    );
  });
  await new Promise<void>((resolve) => server.listen(443, ADDRESSES.tokens, resolve));
}

async function listens(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443, servername: NAMES[0] ?? '', rejectUnauthorized: false }, () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('secureConnect', () => socket.destroy());
  });
}
