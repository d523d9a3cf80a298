import { expect, test } from './stage.ts';

test('[VW-2] [VW-6] four cameras, one picture: whoever speaks is shown and named', async ({ opened, waiting }) => {
  test.setTimeout(150_000);
  const { olga } = opened;
  await olga.joins();
  const guests = [await waiting('Gil'), await waiting('Gus'), await waiting('Gwen')];
  const viewer = await waiting('Vera');
  await olga.presses('Admit all');
  await viewer.presses('Camera');
  await viewer.looksAt('Speaker only');
  for (const speaker of [...guests, olga]) {
    await speaker.speaks();
    await viewer.sees(speaker);
    await expect(viewer.stage.getByText(`${speaker.name} is speaking`)).toBeVisible();
    await expect.poll(() => viewer.picturesIn()).toBe(1);
    await viewer.hears(speaker);
    await speaker.fallsSilent();
  }
  await viewer.looksAt('Gallery');
  for (const one of [...guests, olga]) await viewer.sees(one);
  expect(await viewer.picturesIn()).toBe(4);
});

test('[VW-2] [VW-5] a shared screen takes the one place, the spotlight the next, and one may swap', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const [gil, gus] = [await waiting('Gil'), await waiting('Gus')];
  await olga.presses('Admit all');
  await gil.sees(olga);
  await gil.looksAt('Speaker only');
  await olga.chooses('Spotlight', gus);
  await gil.sees(gus);
  await olga.presses('Share screen');
  await expect(gil.screenOf(olga)).toBeVisible();
  await expect.poll(() => gil.picturesIn()).toBe(1);
  await gus.speaks();
  await expect(gil.stage.getByText('Gus is speaking')).toBeVisible();
  await gil.presses('Show speaker');
  await gil.sees(gus);
  await expect.poll(() => gil.picturesIn()).toBe(1);
  await gil.presses('Show screen');
  await expect(gil.screenOf(olga)).toBeVisible();
});

test('a narrow window starts in Speaker only, and the choice is the person’s', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await gil.page.setViewportSize({ width: 360, height: 640 });
  await olga.admits(gil);
  await gil.sees(olga);
  await gil.presses('More');
  await expect(gil.page.getByRole('menuitemradio', { name: 'Speaker only' })).toHaveAttribute('aria-checked', 'true');
});

test('[VW-4] a camera comes in the size that fits its place', async ({ opened, person }) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await person('Gil', { width: 960 });
  await gil.opens(link);
  await gil.asksToJoin();
  await olga.admits(gil);
  await olga.sees(gil);
  // A large window, and two tiles in it: the whole picture.
  await expect.poll(() => olga.widthOf(gil), { timeout: 30_000 }).toBe(960);
  await olga.page.setViewportSize({ width: 700, height: 400 });
  await expect.poll(() => olga.widthOf(gil), { timeout: 30_000 }).toBeLessThan(960);
  await olga.sees(gil);
  await olga.page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => olga.widthOf(gil), { timeout: 30_000 }).toBe(960);
  // A small camera, in a place that is larger: all that it has.
  const vera = await person('Vera', { width: 480 });
  await vera.opens(link);
  await vera.asksToJoin();
  await olga.admits(vera);
  await expect.poll(() => olga.widthOf(vera), { timeout: 30_000 }).toBe(480);
});

test('[VW-9] [VW-10] a camera that nobody can see is not sent, and is there again at a look', async ({
  opened,
  waiting,
}) => {
  test.setTimeout(120_000);
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  await expect.poll(() => olga.picturesOut()).toBeGreaterThan(0);

  await gil.cannotSee(true);
  await expect.poll(() => gil.picturesIn(), { timeout: 15_000 }).toBe(0);
  await expect.poll(() => olga.picturesOut(), { timeout: 15_000 }).toBe(0);
  await olga.speaks();
  await gil.hears(olga);

  await gil.cannotSee(false);
  await gil.sees(olga);
  // Olga still looks: what is seen of Gil never stopped.
  await olga.sees(gil);
});
