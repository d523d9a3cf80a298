import type { Person } from '@foyer/testkit';
import { expect, test } from './stage.ts';

/** Twenty digits of pi: long enough that nothing else could pass for them. */
const DIGITS = '31415926535897932384';
const WRONG = '27182818284590452353';
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

function surenessOf(viewer: Person, sharer: Person, digits: string): Promise<number> {
  const video = viewer.screenOf(sharer).locator('video');
  return video.evaluate((element, given) => window.probe.digitsIn(element as HTMLVideoElement, given), {
    digits,
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
  await expect.poll(() => surenessOf(gil, olga, DIGITS), { timeout: 30_000 }).toBeGreaterThan(0.7);
  expect(await surenessOf(gil, olga, WRONG)).toBeLessThan(0.55);

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
  await expect.poll(producers).toEqual([3, 3]);

  await olga.chooses('Make attendee', gil);
  await expect.poll(producers, { timeout: 1_000 }).toEqual([2, 3]);
  await expect(olga.screenOf(gil)).toBeHidden();
  await expect(gil.page.getByText('You are sharing your screen')).toBeHidden();
  await expect(gil.page.getByRole('button', { name: 'Share screen' })).toBeHidden();
});
