import { test } from '@playwright/test';
import { build, elsewhere, published } from '../sites.ts';


for (const site of [published, ...elsewhere]) {
  test(`the site builds for ${site.address}`, async () => {
    await build(site);
  });
}
