import { expect, test } from './stage.ts';

test('[MD-1] a guest waits to music, is admitted, and both see and hear each other', async ({
  foyer,
  opened,
  person,
}) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await person('Gil');
  const sockets: string[] = [];
  gil.page.on('websocket', (socket) => sockets.push(socket.url()));
  await gil.opens(link);
  await gil.asksToJoin();
  const meeting = new URL(link).pathname.split('/').at(-1);
  expect(sockets.map((url) => [...new URL(url).searchParams].map(([name, value]) => `${name}=${value}`))).toEqual([
    [`meeting=${meeting}`, 'EIO=4', 'transport=websocket'],
  ]);

  await test.step('while waiting there is music, and no media whatever', async () => {
    await expect.poll(() => gil.musicLevel()).toBeGreaterThan(0.002);
    expect(await gil.connections()).toBe(0);
    expect(await foyer.census()).toMatchObject([{ transports: 2, producers: 2, consumers: 4 }]);
    await olga.speaks();
    await gil.doesNotHear(olga);
    await olga.fallsSilent();
    await gil.presses('Mute music');
    await expect.poll(() => gil.musicLevel()).toBeLessThan(0.0005);
  });

  await olga.admits(gil);
  await expect(gil.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();

  await test.step('each sees the other, and themselves', async () => {
    await gil.sees(olga);
    await olga.sees(gil);
    await gil.sees(gil);
    await olga.sees(olga);
  });

  await test.step('each hears the other, and nobody themselves', async () => {
    await olga.speaks();
    await gil.hears(olga);
    await expect(gil.tileOf(olga)).toHaveAccessibleName('Olga, speaking');
    await olga.doesNotHear(olga);
    await olga.fallsSilent();
    await gil.doesNotHear(olga);
    await gil.speaks();
    await olga.hears(gil);
    await gil.doesNotHear(gil);
  });

  await test.step('everything is encrypted, with AES-256-GCM', async () => {
    for (const one of [olga, gil]) {
      const ciphers = await one.ciphers();
      expect(ciphers).toHaveLength(2);
      expect(ciphers.every((cipher) => cipher === 'AEAD_AES_256_GCM' || cipher === 'SRTP_AEAD_AES_256_GCM')).toBe(true);
    }
  });

  await test.step('[MD-4] what is switched off is gone for the other, and comes back', async () => {
    await gil.presses('Microphone');
    await olga.doesNotHear(gil);
    await gil.presses('Microphone');
    await olga.hears(gil);
    await gil.presses('Camera');
    await expect(olga.tileOf(gil).locator('video')).toBeHidden();
    await gil.presses('Camera');
    await olga.sees(gil);
  });
});
