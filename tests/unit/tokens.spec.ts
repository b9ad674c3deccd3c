import { expect, test } from '@playwright/test';
import { answerTo } from '../../src/engine/tokens.ts';

const exists = (name: string): boolean => name === 'library/nginx' || name === 'janedoe/app';
const ask = (url: string, { authorization, body = '' }: { authorization?: string; body?: string } = {}): { status: number; content: object } =>
  answerTo({ url, authorization, body }, exists, (user, access) => JSON.stringify({ user, access }));
const basic = (user: string, password: string): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const granted = ({ content }: { content: object }): unknown => JSON.parse('token' in content ? String(content.token) : '{}');

const TOKEN = 'your-access-token';
const PUSH = 'repository:janedoe/app:pull,push';

test('all may pull what is there', () => {
  expect(granted(ask('/token?scope=repository:library/nginx:pull,push'))).toEqual({ user: '', access: [{ type: 'repository', name: 'library/nginx', actions: ['pull'] }] });
});

test('what is not there may not be pulled, so that Docker says that access is denied', () => {
  expect(granted(ask('/token?scope=repository:library/nginy:pull'))).toEqual({ user: '', access: [{ type: 'repository', name: 'library/nginy', actions: [] }] });
});

test('who has signed in may push under their own name, and under no other', () => {
  const scopes = `scope=${PUSH}&scope=repository:otherdoe42/app:pull,push`;
  expect(granted(ask(`/token?${scopes}`, { authorization: basic('janedoe', TOKEN) }))).toEqual({
    user: 'janedoe',
    access: [
      { type: 'repository', name: 'janedoe/app', actions: ['pull', 'push'] },
      { type: 'repository', name: 'otherdoe42/app', actions: [] },
    ],
  });
});

test('a form is answered as an address with a header is', () => {
  const body = new URLSearchParams({ grant_type: 'password', username: 'janedoe', password: TOKEN, service: 'registry.docker.io', scope: `${PUSH} repository:library/nginx:pull` }).toString();
  expect(granted(ask('/token', { body }))).toEqual({
    user: 'janedoe',
    access: [
      { type: 'repository', name: 'janedoe/app', actions: ['pull', 'push'] },
      { type: 'repository', name: 'library/nginx', actions: ['pull'] },
    ],
  });
});

for (const [how, request] of Object.entries({
  header: { authorization: basic('janedoe', 'wrong') },
  'header, with the right one and more': { authorization: basic('janedoe', `${TOKEN}:more`) },
  form: { body: 'grant_type=password&username=janedoe&password=wrong' },
})) {
  test(`a wrong access token in a ${how} is refused`, () => {
    expect(ask(`/token?scope=${PUSH}`, request)).toEqual({ status: 401, content: { details: 'incorrect username or password' } });
  });
}

test('signing in asks for nothing, and gets a token', () => {
  expect(ask('/token?account=janedoe&service=registry.docker.io', { authorization: basic('janedoe', TOKEN) }).status).toBe(200);
});
