import { expect, test } from '@playwright/test';
import { outline, type CookbookEntry, type SectionEntry } from '../../src/cookbook/outline.ts';

function cookbook(id: string, data: Partial<CookbookEntry['data']> = {}): CookbookEntry {
  return { id, data: { title: id, draft: false, created_at: '2025-05-07', tags: [], sections: ['one'], ...data } };
}

function section(id: string, draft = false): SectionEntry {
  return { id, data: { title: id, aliases: [], redirects: [], draft } };
}

test('sections come in the order in which their cookbook lists them', () => {
  const [only] = outline([cookbook('web', { sections: ['b', 'c', 'a'] })], ['web/a', 'web/b', 'web/c'].map((id) => section(id)), false);
  expect(only?.sections.map(({ id }) => id)).toEqual(['web/b', 'web/c', 'web/a']);
});

test('cookbooks come by their order, and those without one follow by age and title', () => {
  const cookbooks = [cookbook('new', { created_at: '2026-01-01' }), cookbook('b'), cookbook('a'), cookbook('second', { order: 2 }), cookbook('first', { order: 1 })];
  const sections = cookbooks.map(({ id }) => section(`${id}/one`));
  expect(outline(cookbooks, sections, false).map((book) => book.cookbook.id)).toEqual(['first', 'second', 'a', 'b', 'new']);
});

test('drafts are left out of a build', () => {
  const cookbooks = [cookbook('web', { sections: ['one', 'two'] }), cookbook('secret', { draft: true })];
  const sections = [section('web/one', true), section('web/two'), section('secret/one')];
  expect(outline(cookbooks, sections, false).flatMap((book) => book.sections.map(({ id }) => id))).toEqual(['web/two']);
});

test('drafts are there while one writes', () => {
  const cookbooks = [cookbook('web'), cookbook('secret', { draft: true })];
  expect(outline(cookbooks, [section('web/one', true), section('secret/one')], true)).toHaveLength(2);
});

test('a cookbook of drafts alone is left out of a build', () => {
  expect(outline([cookbook('web')], [section('web/one', true)], false)).toEqual([]);
});
