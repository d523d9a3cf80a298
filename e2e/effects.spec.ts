import type { Person } from '@foyer/testkit';
import type { Locator } from '@playwright/test';
import { complaints } from './complaints.ts';
import { expect, test } from './stage.ts';

/** Presses the switch of an effect, where one's devices are chosen. Returns it. */
async function presses(person: Person, effect: 'Reduce noise' | 'Blur my background'): Promise<Locator> {
  await person.presses('More');
  await person.page.getByRole('menuitem', { name: 'Sound and video' }).click();
  const choice = person.page.getByRole('switch', { name: effect });
  await choice.click();
  return choice;
}

async function closes(person: Person): Promise<void> {
  await person.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
}

/** Switches an effect, and waits until it is there. */
async function switches(person: Person, effect: Parameters<typeof presses>[1], on = true): Promise<void> {
  const choice = await presses(person, effect);
  await expect(choice).toHaveAttribute('aria-checked', String(on));
  await expect(person.page.getByText('Loading…')).toBeHidden({ timeout: 30_000 });
  await closes(person);
}

/** The files that a page asks for, and the hosts it asks. */
function asked(person: Person): { readonly paths: string[]; readonly hosts: Set<string> } {
  const [paths, hosts] = [[] as string[], new Set<string>()];
  person.page.on('request', (request) => {
    const url = new URL(request.url());
    if (!/^https?:$/.test(url.protocol)) return;
    paths.push(url.pathname);
    hosts.add(url.host);
  });
  return { paths, hosts };
}

test('[EF-1] [EF-2] with noise reduced a voice still arrives, and noise no longer; all of it comes from Foyer', async ({
  opened,
  waiting,
}) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  const [said, { paths, hosts }] = [complaints(gil.page), asked(gil)];
  await olga.admits(gil);
  await olga.sees(gil);
  const power = () => olga.powerIn();

  await gil.talks(0.5);
  await expect.poll(power).toBeGreaterThan(1e-4);
  const voice = await power();
  await gil.talks(0);
  await gil.hisses(0.05);
  await expect.poll(power).toBeGreaterThan(1e-5);
  await expect.poll(power).toBeLessThan(voice);
  const noise = await power();

  expect(paths.filter((path) => path.endsWith('.wasm'))).toEqual([]);
  await switches(gil, 'Reduce noise');
  expect(paths.filter((path) => path.endsWith('.wasm'))).toEqual([expect.stringContaining('rnnoise')]);
  await expect.poll(power, { timeout: 20_000 }).toBeLessThan(noise / 20);
  const reduced = await power();
  test.info().annotations.push({ type: 'power', description: JSON.stringify({ voice, noise, reduced }) });

  await gil.talks(0.5);
  await expect.poll(power).toBeGreaterThan(voice / 5);
  await gil.presses('Microphone');
  await expect.poll(power).toBeLessThan(noise / 100);
  await gil.presses('Microphone');
  await expect.poll(power).toBeGreaterThan(voice / 5);

  await gil.talks(0);
  await switches(gil, 'Reduce noise', false);
  await expect.poll(power).toBeGreaterThan(noise / 2);
  expect([...hosts]).toEqual([new URL(link).host]);
  expect(said).toEqual([]);
});

test('[EF-2] where noise reduction does not load, one is heard as before, and reads so', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  await gil.page.route('**/*.wasm', (route) => route.abort());
  const choice = await presses(gil, 'Reduce noise');
  await expect(gil.page.getByRole('dialog').getByText('Noise could not be reduced')).toBeVisible();
  await expect(choice).toHaveAttribute('aria-checked', 'false');
  await closes(gil);
  await gil.speaks();
  await olga.hears(gil);
});

test('[EF-1] [EF-4] [EF-5] a blurred background arrives, through muting, and again the next time; all of it comes from Foyer', async ({
  opened,
  person,
}) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await person('Gil', { grain: true, width: 640 });
  await gil.opens(link);
  await gil.asksToJoin();
  const [said, { hosts }] = [complaints(gil.page), asked(gil)];
  await olga.admits(gil);
  await olga.sees(gil);
  const sharpness = () => olga.sharpnessOf(gil);
  await expect.poll(sharpness).toBeGreaterThan(2);
  const sharp = await sharpness();

  await switches(gil, 'Blur my background');
  await expect.poll(sharpness, { timeout: 20_000 }).toBeLessThan(sharp / 3);
  await olga.sees(gil);
  await gil.presses('Camera');
  await expect(olga.tileOf(gil).locator('video')).toBeHidden();
  expect(await gil.liveTracks()).toBe(1);
  await gil.presses('Camera');
  await olga.sees(gil);
  expect(await sharpness()).toBeLessThan(sharp / 3);

  await gil.reloads();
  await olga.sees(gil);
  await expect.poll(sharpness).toBeLessThan(sharp / 3);
  expect([...hosts]).toEqual([new URL(link).host]);
  expect(said).toEqual([]);
});

test('[EF-3] [EF-4] a machine that is too busy to blur turns the camera off and says so; going on without takes a press', async ({
  opened,
  person,
}) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await person('Gil', { grain: true, width: 640 });
  await gil.opens(link);
  await gil.asksToJoin();
  await olga.admits(gil);
  await olga.sees(gil);
  const sharpness = () => olga.sharpnessOf(gil);
  const sharp = await sharpness();
  await switches(gil, 'Blur my background');
  await expect.poll(sharpness, { timeout: 20_000 }).toBeLessThan(sharp / 3);

  await gil.isBusyFor(4_000);
  const notice = gil.page.getByRole('alert').filter({ hasText: 'this device was too busy to blur your background' });
  await expect(notice).toBeVisible();
  await expect(olga.tileOf(gil).locator('video')).toBeHidden();
  await expect(gil.page.getByRole('button', { name: 'Camera', exact: true })).toHaveAttribute('aria-pressed', 'false');
  await gil.speaks();
  await olga.hears(gil);

  await notice.getByRole('button', { name: 'Turn on without blur' }).click();
  await expect(notice).toBeHidden();
  await olga.sees(gil);
  await expect.poll(sharpness).toBeGreaterThan(sharp / 2);
});
