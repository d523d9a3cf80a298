import { type Person, pathOf } from '@foyer/testkit';
import { expect, test } from './stage.ts';

/** Twenty digits of pi. */
const DIGITS = '31415926535897932384';
const PLACE = { x: 24, y: 120 };

/** As many of e, and of the root of 2. */
const MORE_DIGITS = ['27182818284590452353', '14142135623730950488'];

/** Puts a line of small digits on somebody's page, as a table of figures would have it, instead of those before. */
async function showsDigits(person: Person, digits = DIGITS): Promise<void> {
  await person.page.evaluate(
    ({ digits, x, y }) => {
      document.querySelector('#sheet')?.remove();
      const sheet = document.createElement('div');
      sheet.id = 'sheet';
      sheet.style.cssText = `position:fixed;left:${x - 8}px;top:${y - 8}px;width:${digits.length * 8 + 16}px;height:28px;background:#fff;z-index:9999`;
      for (let index = 0; index < digits.length; index++) {
        const cell = document.createElement('span');
        cell.textContent = digits.charAt(index);
        cell.style.cssText = `position:absolute;left:${8 + index * 8}px;top:8px;font:9px/12px monospace;color:#000`;
        sheet.append(cell);
      }
      document.body.append(sheet);
    },
    { digits, ...PLACE },
  );
}

/** Something that moves beside them, more than a poor line can carry. */
async function showsFilm(person: Person): Promise<void> {
  await person.page.evaluate(() => {
    const film = Object.assign(document.createElement('canvas'), { width: 480, height: 270 });
    film.style.cssText = 'position:fixed;left:400px;top:160px;z-index:9999';
    document.body.append(film);
    const pen = film.getContext('2d');
    let step = 0;
    setInterval(() => {
      step += 7;
      for (let at = 0; at < 40 && pen; at++) {
        pen.fillStyle = `hsl(${(step * 3 + at * 31) % 360} 70% ${30 + ((at * 17 + step) % 50)}%)`;
        pen.fillRect((at * 67 + step * (1 + (at % 5))) % 480, (at * 41 + step * (at % 3)) % 270, 60, 40);
      }
    }, 66);
  });
}

/** How many pixels of a shared screen arrive. */
function sizeSeen(viewer: Person, sharer: Person): Promise<readonly number[]> {
  return viewer
    .screenOf(sharer)
    .locator('video')
    .evaluate((element) => {
      const { videoWidth, videoHeight } = element as HTMLVideoElement;
      return [videoWidth, videoHeight];
    });
}

function digitsSeen(viewer: Person, sharer: Person): Promise<string> {
  const video = viewer.screenOf(sharer).locator('video');
  return video.evaluate((element, place) => window.digits.read(element as HTMLVideoElement, place), {
    count: DIGITS.length,
    ...PLACE,
  });
}

test('[SC-1] [VW-4] a shared screen arrives sharp enough to read nine-pixel digits', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  await showsDigits(olga);
  await olga.presses('Share screen');
  await expect(olga.page.getByText('You are sharing your screen')).toBeVisible();
  await expect(gil.screenOf(olga)).toBeVisible();
  await expect.poll(() => digitsSeen(gil, olga), { timeout: 30_000 }).toBe(DIGITS);

  await olga.presses('Stop sharing');
  await expect(gil.screenOf(olga)).toBeHidden();
  await gil.sees(olga);
});

test.describe('on a poor line', () => {
  test.use({ networked: true });
  for (const whose of ['viewer', 'presenter'] as const)
    test(`[VW-11] of the ${whose} a screen loses frames, not pixels: small digits are read as they change`, async ({
      network,
      opened,
      waiting,
    }) => {
      test.setTimeout(150_000);
      if (!network) throw new Error('there is no network');
      const [good, poor] = [network.path, pathOf({ rttMs: 60, loss: 0.02, bitrate: 400_000 })];
      const { olga } = opened;
      if (whose === 'presenter') network.path = poor;
      await olga.joins();
      await olga.sees(olga);
      await expect.poll(() => olga.ways()).toContain('udp');
      network.path = good;
      const gil = await waiting('Gil');
      if (whose === 'viewer') network.path = poor;
      await olga.admits(gil);
      await gil.sees(olga);

      await showsFilm(olga);
      await showsDigits(olga);
      await olga.presses('Share screen');
      await expect(gil.screenOf(olga)).toBeVisible();
      const shared = Object.values(olga.page.viewportSize() ?? {});
      for (const digits of [DIGITS, ...MORE_DIGITS]) {
        await showsDigits(olga, digits);
        await expect.poll(() => digitsSeen(gil, olga), { timeout: 30_000 }).toBe(digits);
        expect(await sizeSeen(gil, olga)).toEqual(shared);
      }
      expect(poor.up.lost + poor.down.lost).toBeGreaterThan(0);
    });
});

test('the browser’s own bar ends sharing for everybody', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  await olga.presses('Share screen');
  await expect(gil.screenOf(olga)).toBeVisible();
  await olga.endsSharing();
  await expect(gil.screenOf(olga)).toBeHidden();
  await expect(olga.page.getByRole('button', { name: 'Share screen' })).toBeVisible();
});

test('[SC-1] [SC-2] [MD-10] a promoted guest shares beside the organizer; demoted, it stops within a second', async ({
  foyer,
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  await expect(gil.page.getByRole('button', { name: 'Share screen' })).toBeHidden();
  await olga.chooses('Make presenter', gil);
  await olga.presses('Share screen');
  await gil.presses('Share screen');
  await expect(olga.screenOf(gil)).toBeVisible();
  await expect(gil.screenOf(olga)).toBeVisible();
  const producers = async () => (await foyer.census()).map((one) => one.producers).toSorted((a, b) => a - b);
  // Camera, microphone, screen, and the sound of the tab that is shared.
  await expect.poll(producers).toEqual([4, 4]);

  await olga.chooses('Make attendee', gil);
  await expect.poll(producers, { timeout: 1_000 }).toEqual([2, 4]);
  await expect(olga.screenOf(gil)).toBeHidden();
  await expect(gil.page.getByText('You are sharing your screen')).toBeHidden();
  await expect(gil.page.getByRole('button', { name: 'Share screen' })).toBeHidden();
});
