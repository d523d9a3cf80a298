import { expect, test } from '@playwright/test';

test('every screen in every state', async ({ page }, { project }) => {
  await page.goto('/');
  const names = await page.getByRole('link').allTextContents();
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    await page.goto(`/?screen=${name}`);
    await page.waitForFunction(() => document.title !== 'Foyer: gallery' && document.fonts.status === 'loaded');
    // A press that belongs to the screen comes a moment after it.
    await page.waitForTimeout(120);
    await page.screenshot({
      path: `${import.meta.dirname}/screenshots/${name}.${project.name}.png`,
      animations: 'disabled',
    });
  }
});
