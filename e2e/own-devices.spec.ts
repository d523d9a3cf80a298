import { chromium, Stack } from '@foyer/testkit';
import { type BrowserContext, expect, type Page, test as plain, chromium as playwright } from '@playwright/test';
import { test } from './stage.ts';

/** A browser with devices of its own making, and the green room of a meeting that has just been opened in it. */
const own = plain.extend<{ greenRoom: Page; context: BrowserContext; leave: readonly string[]; kept: string | null }>({
  leave: [['camera', 'microphone'], { option: true }],
  kept: [null, { option: true }],
  context: async ({ leave, kept }, use) => {
    const args = [...chromium.launchOptions.args, '--use-fake-device-for-media-stream'];
    const browser = await playwright.launch({ ...chromium.launchOptions, args });
    const context = await browser.newContext({ permissions: [...leave] });
    // Once: what the page keeps later is its own.
    const keep = (all: string) => localStorage.getItem('foyer.devices') ?? localStorage.setItem('foyer.devices', all);
    if (kept !== null) await context.addInitScript(keep, kept);
    await use(context);
    await browser.close();
  },
  greenRoom: async ({ context }, use) => {
    const foyer = await Stack.start();
    const page = await context.newPage();
    await page.goto(foyer.firstRunLink);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Olga');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'New meeting' }).click();
    await expect(page.getByRole('button', { name: 'Join now' })).toBeVisible();
    await use(page);
    await foyer.close();
  },
});
const isOn = (page: Page, device: string) =>
  expect(page.getByRole('button', { name: device, exact: true })).toHaveAttribute('aria-pressed', 'true');
const isOff = (page: Page, device: string) =>
  expect(page.getByRole('button', { name: device, exact: true })).toHaveAttribute('aria-pressed', 'false');

own.describe('a microphone that is not there any more', () => {
  const headset = { used: { id: 'gone', label: 'Red headset' }, on: true };
  own.use({ kept: JSON.stringify({ microphone: headset }) });

  own('[GR-2] is not replaced unasked; the one that is chosen is remembered', async ({ greenRoom: page }) => {
    await expect(page.getByText('“Red headset” is not connected.')).toBeVisible();
    await isOff(page, 'Microphone');
    await isOn(page, 'Camera');
    const list = page.getByRole('combobox', { name: 'Microphone' });
    await expect(list.locator('option:checked')).toHaveText('Red headset (not connected)');
    await list.selectOption({ label: 'Fake Audio Input 2' });
    await isOn(page, 'Microphone');
    await expect(page.getByText('is not connected.')).toBeHidden();
    await page.reload();
    await isOn(page, 'Microphone');
    await expect(list.locator('option:checked')).toHaveText('Fake Audio Input 2');
  });
});

own.describe('leave that was refused', () => {
  own.use({ leave: [] });

  own(
    '[GR-3] is given as the picture shows, and everything comes on by itself',
    async ({ greenRoom: page, context }) => {
      const help = page.getByRole('status').filter({ hasText: 'Let Foyer see and hear you' });
      await expect(help).toBeVisible();
      await expect(help.locator('svg')).toBeVisible();
      await context.grantPermissions(['camera', 'microphone']);
      await isOn(page, 'Microphone');
      await isOn(page, 'Camera');
      await expect(help).toBeHidden();
    },
  );
});

own('the test: a tone, one’s own voice, one’s own picture, each with its mark', async ({ greenRoom: page }) => {
  await page.getByRole('button', { name: 'Test sound and picture' }).click();
  const dialog = page.getByRole('dialog', { name: 'Test sound and picture' });
  const part = (name: string) => dialog.getByRole('region', { name });
  await expect(part('Camera')).toContainText('Works');
  await expect(part('Loudspeaker')).not.toContainText('Works');
  await part('Loudspeaker').getByRole('button', { name: 'Play a tone' }).click();
  await part('Loudspeaker').getByRole('button', { name: 'I hear it' }).click();
  await expect(part('Loudspeaker')).toContainText('Works');
  await part('Microphone').getByRole('button', { name: 'Record 3 seconds' }).click();
  await expect(part('Microphone')).toContainText('Speak now…');
  await expect(part('Microphone')).toContainText('This is you…');
  await part('Microphone').getByRole('button', { name: 'That was me' }).click();
  await expect(part('Microphone')).toContainText('Works');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Join now' })).toBeVisible();
});

own(
  '[GR-7] inside, another microphone, camera and loudspeaker are chosen; the last one is taken again after a reload',
  async ({ greenRoom: page }) => {
    await page.getByRole('button', { name: 'Join now' }).click();
    const more = page.getByRole('button', { name: 'More', exact: true });
    await more.click();
    await page.getByRole('menuitem', { name: 'Sound and video' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sound and video' });
    const picker = (name: string) => dialog.getByRole('combobox', { name });
    const second = async (name: string) => {
      const label = await picker(name).locator('option').last().textContent();
      await picker(name).selectOption({ label: label ?? '' });
      await expect(picker(name).locator('option:checked')).toHaveText(label ?? '');
      return label;
    };
    await second('Microphone');
    const loudspeaker = await second('Loudspeaker');
    await dialog.getByRole('button', { name: 'Play a tone' }).click();
    await expect(dialog.getByRole('button', { name: 'Playing…' })).toBeDisabled();
    await expect(dialog.getByRole('button', { name: 'Play a tone' })).toBeEnabled();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(more).toBeFocused();

    await page.reload();
    await more.click();
    await page.getByRole('menuitem', { name: 'Sound and video' }).click();
    await expect(picker('Loudspeaker').locator('option:checked')).toHaveText(loudspeaker ?? '');
  },
);

test('[GR-1] whoever is signed in and chose so is in without a press, as last time; a guest is not', async ({
  opened,
  person,
}) => {
  const { olga, link } = opened;
  const gil = await person('Gil');
  await gil.opens(link);
  await expect(gil.page.getByRole('button', { name: 'Ask to join' })).toBeVisible();
  await expect(gil.page.getByRole('checkbox')).toHaveCount(0);

  await olga.presses('Microphone');
  await olga.page.getByRole('checkbox', { name: 'Next time, join straight away like this' }).check();
  await olga.joins();
  await olga.presses('Leave');
  await olga.page.getByRole('menuitem', { name: 'Leave', exact: true }).click();
  await olga.opens(link);
  await expect(olga.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
  await isOff(olga.page, 'Microphone');
  await isOn(olga.page, 'Camera');
});

test('[GR-1] joining by itself can be stopped, and then waits for a press', async ({ opened }) => {
  const { olga, link } = opened;
  await olga.page.getByRole('checkbox', { name: 'Next time, join straight away like this' }).check();
  // Two seconds are short: in this test they pass when it says so.
  await olga.page.clock.install();
  await olga.page.clock.pauseAt(Date.now() + 60_000);
  await olga.opens(link);
  await expect(olga.page.getByText('Joining as last time…')).toBeVisible();
  await olga.presses('Stop');
  await olga.page.clock.runFor(10_000);
  await expect(olga.page.getByRole('button', { name: 'Join now' })).toBeVisible();
});
