import type { Person } from '@foyer/testkit';
import { expect, test } from './stage.ts';

/** Opens the options, and gives the part of the page they stand in. */
async function optionsOf(host: Person) {
  await host.presses('More');
  await host.page.getByRole('menuitem', { name: 'Meeting options' }).click();
  await expect(host.heading('Meeting options')).toBeVisible();
  return host.page.getByRole('region', { name: 'Meeting options' });
}

test('[OP-3] [DO-11] from now on everyone goes straight in: who waits is in, and so is whoever comes', async ({
  opened,
  waiting,
  person,
}) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await expect(olga.notice).toBeVisible();
  const options = await optionsOf(olga);
  const level = options.getByRole('radiogroup', { name: 'Who goes straight in' });
  await level.getByRole('radio', { name: 'Everyone', exact: true }).click();
  await expect(options.getByText('Gil is waiting and will walk in.')).toBeVisible();
  await gil.waits();
  await options.getByRole('button', { name: 'Not now' }).click();
  await expect(level.getByRole('radio', { name: 'Everyone in my organization' })).toBeChecked();
  await gil.waits();

  await level.getByRole('radio', { name: 'Everyone', exact: true }).click();
  await options.getByRole('button', { name: 'Let them in' }).click();
  await olga.sees(gil);
  await gil.speaks();
  await olga.hears(gil);
  await expect(olga.notice).toBeHidden();
  await expect(level.getByRole('radio', { name: 'Everyone', exact: true })).toBeChecked();

  const gus = await person('Gus');
  await gus.opens(link);
  await gus.joins();
  await gil.sees(gus);
});

test('[OP-4] [MD-1] guests are allowed no more: they are back in the lobby, seen and heard by nobody', async ({
  foyer,
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  await gil.speaks();
  await olga.hears(gil);
  const options = await optionsOf(olga);
  const guests = options.getByRole('checkbox', { name: 'Guests' });
  await guests.click();
  await expect(options.getByText('Gil will be put back in the lobby.')).toBeVisible();
  await olga.hears(gil);
  await options.getByRole('button', { name: 'Put them back' }).click();
  await gil.waits();
  await expect(gil.page.getByText('A host has asked you to wait here.')).toBeVisible();
  await olga.doesNotHear(gil);
  await expect(olga.tileOf(gil)).toBeHidden();
  expect(await gil.connections()).toBe(0);
  expect(await foyer.census()).toHaveLength(1);
  await expect(olga.notice.getByText('Was inside before.')).toBeVisible();

  // Whoever was sent out waits for a word, also when guests are welcome again (DO-13).
  await guests.click();
  await expect(guests).toBeChecked();
  await gil.waits();
  await olga.admits(gil);
  await olga.sees(gil);
});

test('[OP-5] hands and microphones are taken from attendees: the page offers them no more, and the server refuses', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const ann = await waiting('Ann');
  await olga.admits(ann);
  await ann.sees(olga);
  const hand = ann.page.getByRole('button', { name: 'Raise hand' });
  await expect(hand).toBeVisible();
  const options = await optionsOf(olga);
  const mayRaise = options.getByRole('checkbox', { name: 'Attendees may raise hands' });
  await mayRaise.click();
  await expect(hand).toBeHidden();
  expect(await ann.asks('hands:raise')).toMatchObject({ ok: false, code: 'policy-disabled' });

  await ann.presses('Microphone');
  const microphone = ann.page.getByRole('button', { name: 'Microphone' });
  await expect(microphone).toHaveAttribute('aria-pressed', 'false');
  await options.getByRole('checkbox', { name: 'Attendees may unmute' }).click();
  await expect(microphone).toHaveAttribute('aria-disabled', 'true');
  expect(await ann.asks('media:switch', { source: 'microphone', on: true })).toMatchObject({ code: 'policy-disabled' });
  await ann.speaks();
  await olga.doesNotHear(ann);

  await mayRaise.click();
  await hand.click();
  await expect(olga.tileOf(ann).getByRole('img', { name: 'Hand raised, number 1' })).toBeVisible();
});

test('[LB-9] [LB-12] [LB-14] [LB-15] whoever waits learns why, and whoever admits sees what is known of them', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  const row = olga.notice.getByRole('listitem').filter({ hasText: 'Gil' });
  await expect(row).toContainText('guest');
  await expect(row).toContainText('Came with the invitation. Guests wait.');
  await expect(gil.page.getByText('Guests wait here until a host lets them in.')).toBeVisible();
  const signIn = gil.page.getByRole('link', { name: 'Sign in to enter directly' });
  await expect(signIn).toHaveAttribute('href', new RegExp(`^/sign-in\\?to=${new URL(gil.page.url()).pathname}$`));
  await expect(gil.page.getByText('Olga’s meeting')).toBeVisible();

  const options = await optionsOf(olga);
  await options.getByRole('checkbox', { name: 'The title' }).click();
  await expect(gil.page.getByText('Olga’s meeting')).toBeHidden();
  await options.getByRole('checkbox', { name: 'Their place in the queue' }).click();
  await expect(gil.page.getByText('You are number 1 in the queue.')).toBeVisible();
  expect(await olga.asks('meeting:lock', { on: true })).toMatchObject({ ok: true });
  await expect(gil.page.getByText('This meeting is locked: ')).toBeVisible();
  await expect(signIn).toBeHidden();
  await expect(options.getByText('The meeting is locked: ')).toBeVisible();
});

test('[LB-15] whoever goes to sign in no longer waits as a guest', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await expect(olga.notice).toBeVisible();
  await gil.page.getByRole('link', { name: 'Sign in to enter directly' }).click();
  await gil.page.waitForURL('**/sign-in?to=/m/*');
  await expect(olga.notice).toBeHidden();
  await gil.opens(opened.link);
  await gil.asksToJoin();
  await olga.admits(gil);
  await olga.sees(gil);
});

test('[OP-3] a question that nobody answered changes nothing, also when the page was closed over it', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await expect(olga.notice).toBeVisible();
  const options = await optionsOf(olga);
  const level = options.getByRole('radiogroup', { name: 'Who goes straight in' });
  const everyone = level.getByRole('radio', { name: 'Everyone', exact: true });
  await everyone.click();
  await expect(olga.page.getByText('Gil is waiting and will walk in.')).toBeVisible();
  await gil.presses('Leave');
  await expect(olga.page.getByText('By now it changes nothing for anybody here.')).toBeVisible();
  await olga.page.keyboard.press('Escape');
  await optionsOf(olga);
  await expect(everyone).not.toBeChecked();
  await everyone.click();
  await expect(everyone).toBeChecked();
  await expect(olga.page.getByRole('button', { name: 'Not now' })).toBeHidden();
});

test('[OP-1] [OP-2] numbers, a change from elsewhere, and a reload', async ({ opened }) => {
  const { olga } = opened;
  await olga.joins();
  const options = await optionsOf(olga);
  const minutes = options.getByRole('textbox', { name: 'Minutes in the lobby' });
  await minutes.fill('241');
  await expect(options.getByText('From 1 to 240.')).toBeVisible();
  await minutes.press('Enter');
  await minutes.fill('5');
  await minutes.press('Enter');
  await expect(options.getByRole('button', { name: /^Set/ })).toBeHidden();
  const place = options.getByRole('checkbox', { name: 'Their place in the queue' });
  await expect(place).not.toBeChecked();
  // As another organizer would.
  const change = { lobbyShows: ['title', 'organizer', 'place'] };
  expect(await olga.asks('options:change', { change })).toMatchObject({ ok: true });
  await expect(place).toBeChecked();
  await olga.page.keyboard.press('Escape');
  await expect(options).toBeHidden();
  await expect(olga.page.getByRole('button', { name: 'More', exact: true })).toBeFocused();

  await olga.reloads();
  const again = await optionsOf(olga);
  await expect(again.getByRole('textbox', { name: 'Minutes in the lobby' })).toHaveValue('5');
  await expect(again.getByRole('checkbox', { name: 'Their place in the queue' })).toBeChecked();
});
