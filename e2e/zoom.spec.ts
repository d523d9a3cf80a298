import { expect, test } from './stage.ts';

test('a shared screen is looked at more closely, by buttons, by keys and by the wheel, and is whole again', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  await olga.presses('Share screen');
  const screen = gil.screenOf(olga);
  await expect(screen).toBeVisible();
  const video = screen.locator('video');
  const box = async () => (await video.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // Its place has its shape as soon as its first picture is there.
  const isWhole = (element: Element) => {
    const { videoWidth, videoHeight, clientWidth, clientHeight } = element as HTMLVideoElement;
    return videoWidth > 0 && Math.abs(clientWidth / clientHeight - videoWidth / videoHeight) < 0.02;
  };
  await expect.poll(() => video.evaluate(isWhole)).toBe(true);
  const whole = await box();

  await gil.presses('Zoom in');
  await expect.poll(async () => (await box()).width).toBeGreaterThan(whole.width * 1.4);
  const before = await box();
  await gil.page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await box()).x).toBeLessThan(before.x);
  await gil.page.keyboard.press('-');
  await expect.poll(async () => (await box()).width).toBeCloseTo(whole.width, 0);

  // Two fingers on a trackpad are a wheel with Control; what is under the mouse stays there.
  await gil.page.mouse.move(whole.x + whole.width * 0.25, whole.y + whole.height * 0.5);
  await gil.page.keyboard.down('Control');
  await gil.page.mouse.wheel(0, -300);
  await gil.page.keyboard.up('Control');
  await expect.poll(async () => (await box()).width).toBeGreaterThan(whole.width * 2);
  await gil.presses('Show the whole screen');
  await expect.poll(box).toEqual(whole);
});
