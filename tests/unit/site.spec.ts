import { expect, test } from '@playwright/test';
import { readAddress } from '../../src/site/address.ts';
import { nearest } from '../../src/cookbook/nearest.ts';

test('a project is published under its name', () => {
  expect(readAddress({ GITHUB_REPOSITORY: 'Some-One/docker-cookbook' }, '', 'x/y')).toEqual({
    site: 'https://some-one.github.io',
    base: '/docker-cookbook/',
    repository: 'https://github.com/Some-One/docker-cookbook',
  });
});

test('a user’s own repository is published at the root', () => {
  expect(readAddress({ GITHUB_REPOSITORY: 'someone/someone.github.io' }, '', 'x/y')).toMatchObject({ site: 'https://someone.github.io', base: '/' });
});

test('what GitHub Pages says of the site comes first, a custom domain included', () => {
  expect(readAddress({ SITE_URL: 'https://docker.example.org', GITHUB_REPOSITORY: 'a/b' }, '', 'x/y')).toEqual({
    site: 'https://docker.example.org',
    base: '/',
    repository: 'https://github.com/a/b',
  });
  expect(readAddress({ SITE_URL: 'https://a.github.io/deep/er' }, '', 'x/y').base).toBe('/deep/er/');
});

for (const remote of ['git@github.com:someone/fork.git', 'https://github.com/someone/fork.git', 'https://github.com/someone/fork', 'ssh://git@github.com/someone/fork.git\n']) {
  test(`a fork is known by its remote ${remote.trim()}`, () => {
    expect(readAddress({}, remote, 'x/y')).toEqual({ site: 'https://someone.github.io', base: '/fork/', repository: 'https://github.com/someone/fork' });
  });
}

test('without a remote on GitHub the repository is the one in package.json', () => {
  expect(readAddress({}, '/home/someone/clone', 'x/y').repository).toBe('https://github.com/x/y');
});

test('the nearest word is found within a third of its letters, and nothing when all are far', () => {
  expect(nearest('contaner', ['image', 'container'])).toBe('container');
  expect(nearest('xylophone', ['image', 'container'])).toBeUndefined();
});
