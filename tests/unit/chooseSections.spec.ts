import { expect, test } from '@playwright/test';
import { chooseSections } from '../../src/cookbook/chooseSections.ts';

const sections = ['images/build', 'images/run', 'networks/run'].map((id) => ({ id, path: `${id}.mdx`, mdx: '' }));
const chosen = (...names: string[]): string[] => chooseSections(sections, names).map(({ id }) => id);

for (const [what, names, ids] of [
  ['its name', ['build'], ['images/build']],
  ['cookbook/section', ['networks/run'], ['networks/run']],
  ['its file', ['src/content/cookbooks/images/build.mdx'], ['images/build']],
  ['its file from here', ['./images/run.mdx'], ['images/run']],
  ['a name that two have', ['run'], ['images/run', 'networks/run']],
  ['a cookbook', ['images/'], ['images/build', 'images/run']],
  ['nothing', [], ['images/build', 'images/run', 'networks/run']],
] as const) {
  test(`a section is chosen by ${what}`, () => {
    expect(chosen(...names)).toEqual(ids);
  });
}

test('what is no section is told, with what was probably meant', () => {
  expect(() => chosen('bulid', 'images/rum')).toThrow('there is no section `bulid` (did you mean `build`?)\nthere is no section `images/rum` (did you mean `images/run`?)');
});
