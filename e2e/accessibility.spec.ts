import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './stage.ts';

/** WCAG 2.2, levels A and AA, and what its rules are called in axe. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What speaks against a page as it stands: each rule, and where. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Wide and light, narrow and dark, in turns: each screen once, and of those that stand together in the gallery both. */
const LOOKS = [
  { colorScheme: 'light', width: 1440, height: 900 },
  { colorScheme: 'dark', width: 360, height: 740 },
] as const;

for (const [turn, { colorScheme, width, height }] of LOOKS.entries())
  test(`the screens in all their states, ${colorScheme}, ${width} wide, are as WCAG 2.2 AA has it`, async ({
    page,
    gallery,
  }) => {
    test.setTimeout(400_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.goto(gallery);
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'index');
    const names = await page.getByRole('link').allTextContents();
    expect(names.length).toBeGreaterThan(100);
    const found: string[] = [];
    for (const name of names.filter((_, at) => at % LOOKS.length === turn)) {
      await page.goto(`${gallery}?screen=${name}`);
      await page.waitForFunction((screen) => document.documentElement.dataset['ready'] === screen, name);
      for (const one of await violations(page)) found.push(`${name}: ${one}`);
    }
    expect(found).toEqual([]);
  });

test('a meeting of nine with its panels and dialogs open is as WCAG 2.2 AA has it', async ({ opened, waiting }) => {
  test.setTimeout(240_000);
  const { olga } = opened;
  await olga.joins();
  const { page } = olga;
  const guests = [];
  for (const name of ['Gil', 'Gus', 'Gwen', 'Gina', 'Gabe', 'Greta', 'Gero']) guests.push(await waiting(name));
  await olga.presses('Admit all');
  for (const guest of guests) {
    await guest.presses('Camera');
    await guest.presses('Microphone');
  }
  await expect(olga.stage.getByRole('group')).toHaveCount(8);
  await waiting('Vera');
  await expect(olga.notice).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await olga.presses('People');
  expect(await violations(page)).toEqual([]);
  await olga.panel.getByRole('button', { name: 'More for Gil' }).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const item of ['Meeting options', 'Invite people', 'Keyboard shortcuts']) {
    await olga.presses('More');
    await page.getByRole('menuitem', { name: item }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
