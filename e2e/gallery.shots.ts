import { expect, test } from '@playwright/test';

test('every screen in every state', async ({ page }, { project }) => {
  await page.goto('/');
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'index');
  const all = await page.getByRole('link').allTextContents();
  const names = project.metadata['few']
    ? all.filter((name) => /^blocks-|-menu$|^green-room-guest$|^lobby$|^meeting-nine$|^meeting-people$/.test(name))
    : all;
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    await page.goto(`/?screen=${name}`);
    await page.waitForFunction(
      (screen) => document.documentElement.dataset['ready'] === screen && document.fonts.status === 'loaded',
      name,
    );
    await page.screenshot({
      path: `${import.meta.dirname}/screenshots/${name}.${project.name}.png`,
      animations: 'disabled',
    });
  }
});
