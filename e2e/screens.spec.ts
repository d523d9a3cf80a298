import type { Person } from '@foyer/testkit';
import { expect, test } from './stage.ts';

/** Twenty digits of pi. */
const DIGITS = '31415926535897932384';
const PLACE = { x: 24, y: 120 };

/** Puts a line of small digits on somebody's page, as a table of figures would have it. */
async function showsDigits(person: Person): Promise<void> {
  await person.page.evaluate(
    ({ digits, x, y }) => {
      const sheet = document.createElement('div');
      sheet.style.cssText = `position:fixed;left:${x - 8}px;top:${y - 8}px;width:${digits.length * 8 + 16}px;height:28px;background:#fff;z-index:9999`;
      for (let index = 0; index < digits.length; index++) {
        const cell = document.createElement('span');
        cell.textContent = digits.charAt(index);
        cell.style.cssText = `position:absolute;left:${8 + index * 8}px;top:8px;font:9px/12px monospace;color:#000`;
        sheet.append(cell);
      }
      document.body.append(sheet);
    },
    { digits: DIGITS, ...PLACE },
  );
}

function digitsSeen(viewer: Person, sharer: Person): Promise<string> {
  const video = viewer.screenOf(sharer).locator('video');
  return video.evaluate((element, place) => window.probe.digitsIn(element as HTMLVideoElement, place), {
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
