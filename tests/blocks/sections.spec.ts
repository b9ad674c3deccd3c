import { sectionFiles } from '../../src/cookbook/chooseSections.ts';
import { readSourceFiles } from '../../src/cookbook/sourceFiles.ts';
import { SITE_COOKBOOKS } from '../../src/site/site.ts';
import { expect, test } from './fixtures.ts';

for (const { id, mdx } of sectionFiles(readSourceFiles(SITE_COOKBOOKS))) {
  test(`every block of ${id} is what Docker, ShellCheck and Compose take`, async ({ prove }) => {
    expect(await prove(mdx)).toEqual([]);
  });
}
