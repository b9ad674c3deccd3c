import { serveSite } from '../../src/cli/serveSite.ts';
import { elsewhere } from '../sites.ts';
import { expect, test } from './fixtures.ts';

for (const site of elsewhere) {
  test(`a reader finds, opens and leaves a section under ${site.base}`, async ({ page }) => {
    const { server, url } = await serveSite(site.folder, site.base, 0);
    const reports: string[] = [];
    page.on('console', (message) => reports.push(message.text()));
    page.on('response', (response) => {
      if (!response.ok()) reports.push(response.url());
    });
    await page.goto(url);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('push to docker hub');
    await page.getByRole('option').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pushing Images to Docker Hub');
    await page.locator('a[rel=prev]').click();
    await expect(page).toHaveURL(`${url}docker-images-and-containers/naming-and-tagging-containers-and-images/`);
    await page.goto(`${url}nothing/here/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here.');
    expect(reports.filter((report) => !report.includes('404') && !report.endsWith('/nothing/here/'))).toEqual([]);
    server.closeAllConnections();
    server.close();
  });
}
