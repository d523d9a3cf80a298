import { ByKeys } from './byKeys.ts';
import { hears, listensTo, readsThrough } from './reader.ts';
import { expect, test } from './stage.ts';

test('a guest comes, takes part and leaves with the keyboard alone', async ({ opened, person }) => {
  test.setTimeout(120_000);
  const { olga, link } = opened;
  await olga.joins();
  const gil = await person('Gil');
  const { page } = gil;
  const keys = new ByKeys(gil);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await test.step('comes, and waits', async () => {
    await gil.opens(link);
    await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
    await keys.types('Gil');
    await keys.presses('Enter');
    await gil.waits();
    await expect(gil.heading('Waiting for someone to let you in')).toBeFocused();
    await keys.walksTo(button('Change name'));
    await keys.presses('Enter');
    await keys.types('Gus');
    await keys.presses('Escape');
    await expect(button('Change name')).toBeFocused();
    await keys.walksTo(button('Mute music'));
    await keys.presses('Space');
    await expect(button('Mute music')).toHaveAttribute('aria-pressed', 'true');
  });
  await test.step('is let in', async () => {
    await olga.admits(gil);
    await gil.sees(olga);
    await expect(page.getByRole('region', { name: 'You are being let in' })).toBeHidden();
    await keys.isSomewhere();
  });
  await test.step('mutes, is told so when talking, and unmutes', async () => {
    const microphone = button('Microphone');
    await keys.presses('m');
    await expect(microphone).toHaveAttribute('aria-pressed', 'false');
    await gil.speaks();
    await keys.walksTo(button('Dismiss'));
    await keys.presses('Enter');
    await expect(button('Dismiss')).toBeHidden();
    await keys.isSomewhere();
    await keys.walksToTool('Microphone');
    await keys.presses('Enter');
    await expect(microphone).toHaveAttribute('aria-pressed', 'true');
    await olga.hears(gil);
    await gil.fallsSilent();
  });
  await test.step('raises a hand, and reacts', async () => {
    await keys.walksToTool('Raise hand');
    await keys.presses('Enter');
    await expect(button('Raise hand')).toHaveAttribute('aria-pressed', 'true');
    await keys.opens('React');
    await keys.walksTo(page.getByRole('menuitem', { name: 'Heart' }), 'ArrowRight');
    await keys.presses('Enter');
    await expect(button('React')).toBeFocused();
    await expect(olga.page.getByRole('status').filter({ hasText: 'Gil: heart' })).toBeAttached();
  });
  await test.step('looks who is there', async () => {
    await keys.presses('p');
    await expect(gil.panel).toBeFocused();
    await keys.walksTo(gil.panel.getByRole('button', { name: 'Close' }));
    await keys.presses('Enter');
    await expect(gil.panel).toBeHidden();
    await expect(button('People')).toBeFocused();
  });
  await test.step('looks at one person only', async () => {
    await keys.opens('View');
    await keys.walksTo(page.getByRole('menuitemradio', { name: 'Speaker only' }), 'ArrowDown');
    await keys.presses('Enter');
    await expect(button('View')).toBeFocused();
  });
  await test.step('reads the shortcuts, and looks at the devices', async () => {
    await keys.presses('?');
    const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(shortcuts).toBeVisible();
    await keys.presses('Escape');
    await expect(shortcuts).toBeHidden();
    await expect(button('View')).toBeFocused();
    await keys.chooses('More', 'Sound and video');
    const devices = page.getByRole('dialog', { name: 'Sound and video' });
    await keys.walksTo(devices.getByRole('button', { name: 'Play a tone' }));
    await keys.presses('Escape');
    await expect(devices).toBeHidden();
    await expect(button('More')).toBeFocused();
  });
  await test.step('leaves', async () => {
    await keys.presses('End', 'Enter');
    await expect(gil.heading('You left the meeting')).toBeFocused();
  });
});

test('a host opens a meeting, decides at its door and ends it with the keyboard alone', async ({ foyer, person }) => {
  test.setTimeout(150_000);
  const olga = await person('Olga');
  const { page } = olga;
  const keys = new ByKeys(olga);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await test.step('opens it, copies its link, and goes in', async () => {
    await olga.opens(foyer.firstRunLink);
    await keys.walksTo(page.getByRole('textbox', { name: 'Your name' }));
    await keys.types('Olga');
    await keys.presses('Enter');
    await keys.walksTo(button('New meeting'));
    await keys.presses('Enter');
    await keys.walksTo(button('Copy link'), 'Shift+Tab');
    await keys.presses('Enter');
    await expect(page.getByText('Link copied')).toBeVisible();
  });
  const { text: link } = await olga.pastes();
  await test.step('goes in', async () => {
    await keys.walksTo(button('Join now'));
    await keys.presses('Enter');
    await expect(page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
  const [gil, gus] = [await person('Gil'), await person('Gus')];
  for (const guest of [gil, gus]) {
    await guest.opens(link);
    await guest.asksToJoin();
  }
  await test.step('writes to one who waits, admits them, and turns the other away', async () => {
    await keys.walksTo(button('Message Gil'));
    await keys.presses('Enter');
    await expect(page.getByRole('textbox', { name: 'Message to Gil' })).toBeFocused();
    await keys.types('At once');
    await keys.presses('Enter');
    await expect(gil.page.getByText('At once')).toBeVisible();
    await expect(button('Message Gil')).toBeFocused();
    await keys.walksTo(button('Admit Gil'), 'Shift+Tab');
    await keys.presses('Enter');
    await expect(olga.notice.getByRole('listitem').filter({ hasText: 'Gus' })).toBeFocused();
    await olga.sees(gil);
    await keys.walksTo(button('Deny Gus'));
    await keys.presses('Enter');
    await expect(gus.heading('You were not let in')).toBeFocused();
    await expect(olga.notice).toBeHidden();
    await keys.isSomewhere();
  });
  await test.step('mutes somebody, and makes them a presenter', async () => {
    await keys.presses('p');
    const more = olga.panel.getByRole('button', { name: 'More for Gil' });
    for (const item of ['Mute', 'Make presenter']) {
      await keys.walksTo(more);
      await keys.presses('Enter');
      await keys.walksTo(page.getByRole('menuitem', { name: item, exact: true }), 'ArrowDown');
      await keys.presses('Enter');
      await expect(more).toBeFocused();
    }
    await expect(gil.page.getByRole('button', { name: 'Microphone' })).toHaveAttribute('aria-pressed', 'false');
    await expect(gil.page.getByRole('button', { name: 'Share screen' })).toBeVisible();
    await keys.presses('Escape');
    await expect(olga.panel).toBeHidden();
    await expect(button('People')).toBeFocused();
  });
  await test.step('says who goes straight in', async () => {
    await keys.chooses('More', 'Meeting options');
    const options = page.getByRole('region', { name: 'Meeting options' });
    await expect(options).toBeFocused();
    const everyone = options.getByRole('radiogroup', { name: 'Who goes straight in' }).getByRole('radio').last();
    await keys.walksTo(options.getByRole('radio', { checked: true }).first());
    await keys.walksTo(everyone, 'ArrowDown');
    await expect(everyone).toBeChecked();
    await keys.presses('Escape');
    await expect(options).toBeHidden();
    await expect(button('More')).toBeFocused();
  });
  await test.step('ends it for all', async () => {
    await keys.chooses('Leave', 'End meeting for all');
    for (const one of [olga, gil]) await expect(one.heading('The meeting has ended')).toBeFocused();
  });
});

test('a meeting is gone through and listened to with a screen reader', async ({ opened, person }) => {
  test.setTimeout(120_000);
  const { olga, link } = opened;
  const gil = await person('Gil');
  for (const { page } of [olga, gil]) await listensTo(page);
  await olga.reloads();
  await olga.joins();
  /** The outline of a meeting with that in it, beside the stage. */
  const inside = (...more: readonly string[]) => [
    ...['banner', 'h1: Olga’s meeting', 'main', 'region: Stage'],
    ...more,
    'contentinfo',
  ];
  /** Whatever can be acted on says what it is; and the rest is in this order. */
  const reads = async ({ page }: typeof gil, outline: readonly string[]) => {
    await expect.poll(async () => (await readsThrough(page)).outline).toEqual(outline);
    const { acting } = await readsThrough(page);
    expect(acting.filter((one) => !one.includes(': '))).toEqual([]);
    expect(acting.length).toBeGreaterThan(3);
  };

  await test.step('the way in', async () => {
    await gil.opens(link);
    await expect(gil.page.getByRole('button', { name: 'Ask to join' })).toBeVisible();
    await reads(gil, ['banner', 'main', 'h1: Olga’s meeting', 'region: Your picture', 'contentinfo']);
    await gil.asksToJoin();
    const waiting = ['region: Your picture', 'h1: Waiting for someone to let you in', 'region: Music while you wait'];
    await reads(gil, ['banner', 'main', ...waiting]);
  });
  await test.step('somebody waits, and somebody speaks', async () => {
    await hears(olga.page, 'Gil is waiting at the door');
    await reads(olga, inside('region: Waiting at the door', 'h2: Waiting at the door'));
    await olga.admits(gil);
    await olga.sees(gil);
    await reads(gil, inside());
    await gil.speaks();
    await hears(olga.page, 'Gil is speaking');
  });
  await test.step('one is muted, and switches with keys whatever has the focus', async () => {
    await olga.chooses('Mute', gil);
    await hears(gil.page, 'You were muted by a presenter.');
    await reads(olga, inside('region: People', 'h2: People', 'h3: In the meeting 2'));
    for (const [key, says] of [
      ['m', 'Your microphone is on'],
      ['m', 'Your microphone is off'],
      ['v', 'Your camera is off'],
      ['h', 'Your hand is up'],
    ] as const) {
      await gil.page.keyboard.press(key);
      await hears(gil.page, says);
    }
  });
  await test.step('what is opened', async () => {
    await olga.presses('More');
    await olga.page.getByRole('menuitem', { name: 'Meeting options' }).click();
    await reads(olga, inside('region: Meeting options', 'h2: Meeting options'));
    await olga.presses('More');
    await olga.page.getByRole('menuitem', { name: 'Sound and video' }).click();
    await reads(olga, ['h2: Sound and video']);
    await gil.presses('React');
    await gil.page.getByRole('menuitem', { name: 'Heart' }).click();
    await hears(olga.page, 'Gil: heart');
  });
});
