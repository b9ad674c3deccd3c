import { published } from '../sites.ts';
import { builtPages, expect, SECTION, test } from './fixtures.ts';

test('every page has a content security policy without unsafe-inline and without another origin', () => {
  for (const { path, html } of builtPages(published).filter(({ html }) => !html.includes('http-equiv="refresh"'))) {
    const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(html.indexOf('content-security-policy'), path).toBeLessThan(html.indexOf('<script'));
  }
});

test('no page has an inline style or an inline handler', () => {
  for (const { path, html } of builtPages(published)) {
    const tags = html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '').match(/<[a-z][^>]*>/g) ?? [];
    expect(tags.filter((tag) => /\s(style|on[a-z]+)=/.test(tag)), path).toEqual([]);
  }
});

test('the policy reports nothing, and no other origin is asked, while one reads, searches, copies and switches theme', async ({ page, home }) => {
  const reports: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') reports.push(message.text());
  });
  page.on('pageerror', (error) => reports.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(home).origin) reports.push(request.url());
  });
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`${event.violatedDirective} ${event.blockedURI}`)));
  await page.goto(home);
  await page.goto(home + SECTION);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('stop');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goto(`${home}nothing/`);
  expect(reports.filter((report) => !report.includes('status of 404'))).toEqual([]);
});
