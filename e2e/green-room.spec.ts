import { test as plain } from '@playwright/test';
import { expect, test } from './stage.ts';

test('shows the picture, the level, and what will happen at the door', async ({ opened, person }) => {
  const { olga, link } = opened;
  await expect(olga.page.getByRole('button', { name: 'Join now' })).toBeVisible();
  const gil = await person('Gil');
  await gil.opens(link);
  await expect(gil.page.getByRole('button', { name: 'Ask to join' })).toBeVisible();
  await expect(gil.page.getByRole('button', { name: 'Camera' })).toHaveAttribute('aria-pressed', 'true');
  await expect
    .poll(() =>
      gil.page
        .locator('video')
        .first()
        .evaluate((video) => window.probe.colourOf(video as HTMLVideoElement).hue),
    )
    .toBeGreaterThan(90);
  const level = () =>
    gil.page
      .locator('[style*="--level"]')
      .evaluate((meter) => Number((meter as HTMLElement).style.getPropertyValue('--level')));
  // A source made in the page sounds, and can be measured, from the first click on.
  await gil.page.getByRole('textbox', { name: 'Your name' }).click();
  await gil.speaks();
  await expect.poll(level).toBeGreaterThan(0.5);
  await gil.fallsSilent();
  await expect.poll(level).toBeLessThan(0.1);
  await gil.presses('Camera');
  await expect(gil.page.getByRole('button', { name: 'Camera' })).toHaveAttribute('aria-pressed', 'false');
  // What was tried by then has hung up.
  await expect.poll(() => gil.connections()).toBe(0);
});

test('whoever switches off in the green room comes in with both off', async ({ opened, person }) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await person('Gil');
  await gil.opens(link);
  await gil.presses('Camera');
  await gil.presses('Microphone');
  await gil.asksToJoin();
  await olga.admits(gil);
  await expect(olga.tileOf(gil)).toBeVisible();
  await gil.speaks();
  await gil.sees(olga);
  await expect(olga.tileOf(gil).locator('video')).toBeHidden();
  await olga.doesNotHear(gil);
});

// The browser’s own devices and its own question, answered with no: nothing here is made in the page.
plain('whoever refuses their devices is told so, and joins without', async ({ browser }) => {
  const { Stack } = await import('@foyer/testkit');
  const foyer = await Stack.start();
  const context = await browser.newContext({ permissions: [] });
  const page = await context.newPage();
  await page.goto(foyer.firstRunLink);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Olga');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'New meeting' }).click();
  await expect(page.getByRole('button', { name: 'Camera' })).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Join now' }).click();
  await expect(page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Olga' })).toBeVisible();
  await context.close();
  await foyer.close();
});
