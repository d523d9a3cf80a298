import { expect, test } from './stage.ts';

test('[RO-3] [MO-1] a promoted guest admits and mutes; nobody unmutes but oneself', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const [gil, gus] = [await waiting('Gil'), await waiting('Gus')];
  await olga.admits(gil);
  await olga.sees(gil);
  await expect(gil.notice).toBeHidden();
  await olga.chooses('Make presenter', gil);
  await gil.admits(gus);
  await gil.sees(gus);

  await gus.speaks();
  await olga.hears(gus);
  await gil.chooses('Mute', gus);
  await expect(gus.page.getByRole('button', { name: 'Microphone' })).toHaveAttribute('aria-pressed', 'false');
  await olga.doesNotHear(gus);
  await gus.presses('Microphone');
  await olga.hears(gus);

  await olga.chooses('Make attendee', gil);
  await expect.poll(() => gil.offeredAbout(gus)).toEqual(['Pin for me']);
});

test('[MO-3] [MO-4] put back in the lobby, and removed: seen and heard by nobody', async ({
  foyer,
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  await olga.chooses('Put back in the lobby', gil);
  await gil.waits();
  await expect.poll(() => gil.musicLevel()).toBeGreaterThan(0.002);
  expect(await gil.connections()).toBe(0);
  expect(await foyer.census()).toHaveLength(1);
  await expect(olga.tileOf(gil)).toBeHidden();

  await olga.panel.getByRole('button', { name: 'Admit Gil' }).click();
  await gil.sees(olga);
  await olga.sees(gil);
  await gil.speaks();
  await olga.hears(gil);
  await olga.chooses('Remove', gil);
  await expect(gil.heading('You were removed')).toBeVisible();
  await olga.doesNotHear(gil);
  expect(await foyer.census()).toHaveLength(1);
  expect(await gil.liveTracks()).toBe(0);
});

test('[MO-6] [MO-7] [MO-2] whoever is muted and may not unmute is heard by nobody, whatever they try', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const [gil, gus] = [await waiting('Gil'), await waiting('Gus')];
  await olga.presses('Admit all');
  for (const one of [gil, gus]) await olga.sees(one);
  await gil.speaks();
  await gus.hears(gil);
  await olga.presses('People');
  await olga.panel.getByRole('switch', { name: 'Attendees may unmute' }).click();
  await olga.chooses('Mute', gil);
  const quiet = async () => {
    for (const ear of [olga, gus]) await ear.doesNotHear(gil);
  };
  await quiet();

  const microphone = gil.page.getByRole('button', { name: 'Microphone' });
  await expect(microphone).toHaveAttribute('aria-disabled', 'true');
  await microphone.click({ force: true });
  expect(await gil.asks('media:switch', { source: 'microphone', on: true })).toMatchObject({ code: 'policy-disabled' });
  const codecs = [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 }];
  const again = { source: 'microphone', rtpParameters: { codecs, encodings: [{ ssrc: 1_234 }] } };
  expect(await gil.asks('media:publish', again)).toMatchObject({ code: 'policy-disabled' });
  const disguised = { ...again, source: 'screen-sound' };
  expect(await gil.asks('media:publish', disguised)).toMatchObject({ code: 'forbidden' });
  await quiet();
  await gil.reloads();
  await expect(gil.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
  await gil.stage.click();
  await gil.speaks();
  await quiet();

  await olga.chooses('Ask to unmute', gil);
  await expect(gil.page.getByText('Olga asks you to unmute.')).toBeVisible();
  await quiet();
  await gil.presses('Unmute');
  await gil.speaks();
  await gus.hears(gil);
});

test('[DO-8] whoever was removed stays out, until somebody lets them knock again', async ({ opened, waiting }) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  await olga.chooses('Remove', gil);
  await expect(gil.heading('You were removed')).toBeVisible();
  await gil.opens(link);
  await expect(gil.heading('You were removed')).toBeVisible();
  await olga.panel.getByRole('button', { name: 'Let Gil knock again' }).click();
  await gil.opens(link);
  await gil.asksToJoin();
  await olga.panel.getByRole('button', { name: 'Admit Gil' }).click();
  await gil.sees(olga);
});
