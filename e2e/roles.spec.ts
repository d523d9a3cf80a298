import type { Person } from '@foyer/testkit';
import { expect, test } from './stage.ts';

/** What one may do: by the page, and by an event that goes past the page. `who` and `guest` are ids. */
interface Act {
  readonly name: string;
  /** How the page offers it: an item in the menu of somebody, or a control. */
  readonly item?: string;
  readonly control?: { readonly role: 'button' | 'switch'; readonly name: string };
  readonly event: string;
  readonly input: (ids: { who: string; guest: string }) => unknown;
}

const person = ({ who }: { who: string }) => ({ participant: who });
const guest = (ids: { guest: string }) => ({ participant: ids.guest });
const screen = {
  source: 'screen',
  rtpParameters: { codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 }] },
};

/** In an order in which each leaves the next something to do. */
const HOSTS_ONLY: readonly Act[] = [
  {
    name: 'lock',
    control: { role: 'button', name: 'Lock meeting' },
    event: 'meeting:lock',
    input: () => ({ on: true }),
  },
  {
    name: 'forbid unmuting',
    control: { role: 'switch', name: 'Attendees may unmute' },
    event: 'moderation:allow-unmuting',
    input: () => ({ on: true }),
  },
  { name: 'mute one', item: 'Mute', event: 'moderation:mute', input: person },
  {
    name: 'mute all',
    control: { role: 'button', name: 'Mute everyone' },
    event: 'moderation:mute-all',
    input: () => ({}),
  },
  { name: 'spotlight', item: 'Spotlight', event: 'moderation:spotlight', input: person },
  { name: 'lower a hand', item: 'Lower hand', event: 'hands:lower', input: person },
  {
    name: 'promote',
    item: 'Make presenter',
    event: 'roles:change',
    input: (ids) => ({ ...person(ids), role: 'presenter' }),
  },
  { name: 'admit', control: { role: 'button', name: 'Admit Wim' }, event: 'lobby:admit', input: guest },
  { name: 'put back', item: 'Put back in the lobby', event: 'lobby:put-back', input: person },
];
const REFUSED_ONLY: readonly Act[] = [
  { name: 'deny', control: { role: 'button', name: 'Deny Wim' }, event: 'lobby:deny', input: guest },
  { name: 'admit all', event: 'lobby:admit-all', input: () => ({}) },
  { name: 'remove', item: 'Remove', event: 'moderation:remove', input: person },
  { name: 'pardon', event: 'moderation:pardon', input: person },
  { name: 'share', control: { role: 'button', name: 'Share screen' }, event: 'media:publish', input: () => screen },
  {
    name: 'appoint',
    item: 'Make co-organizer',
    event: 'roles:change',
    input: (ids) => ({ ...person(ids), role: 'organizer' }),
  },
  { name: 'end', event: 'meeting:end', input: () => ({}) },
];

async function offers(by: Person, to: Person, { item, control }: Act): Promise<boolean> {
  await by.rowOf(to);
  if (control) return by.page.getByRole(control.role, { name: control.name }).first().isVisible();
  const menu = by.panel.getByRole('button', { name: `More for ${to.name}` });
  if (!item || !(await menu.isVisible())) return false;
  await menu.click();
  await by.page.getByRole('menu').waitFor();
  const offered = await by.page.getByRole('menuitem', { name: item, exact: true }).isVisible();
  await by.page.keyboard.press('Escape');
  return offered;
}

test('[RO-1] [GW-2] an attendee is offered nothing that runs the meeting, and is refused all of it', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const [ann, vic] = [await waiting('Ann'), await waiting('Vic')];
  await olga.presses('Admit all');
  await ann.sees(vic);
  await vic.presses('Raise hand');
  const ids = { who: await vic.id(), guest: 'x'.repeat(22) };
  for (const act of [...HOSTS_ONLY, ...REFUSED_ONLY]) {
    expect([act.name, await offers(ann, vic, act)]).toEqual([act.name, false]);
    expect([act.name, await ann.asks(act.event, act.input(ids))]).toEqual([act.name, { ok: false, code: 'forbidden' }]);
  }
  await expect.poll(() => ann.offeredAbout(olga)).toEqual(['Pin for me']);
  await ann.sees(vic);
});

for (const host of ['organizer', 'presenter'] as const)
  test(`[RO-1] [GW-2] the ${host} is offered all of it, and it is done`, async ({ opened, waiting }) => {
    const { olga } = opened;
    await olga.joins();
    const [pia, vic] = [await waiting('Pia'), await waiting('Vic')];
    await olga.presses('Admit all');
    await pia.sees(vic);
    await olga.chooses('Make presenter', pia);
    const by = host === 'organizer' ? olga : pia;
    await expect(by.page.getByRole('button', { name: 'Share screen' })).toBeVisible();
    await vic.presses('Raise hand');
    const wim = await waiting('Wim');
    await expect((await by.rowOf(vic)).getByRole('img', { name: /Hand raised/ })).toBeVisible();
    await expect(by.panel.getByRole('button', { name: `Admit ${wim.name}` })).toBeVisible();
    const ids = { who: await vic.id(), guest: await by.idOfWaiting(wim) };
    for (const act of HOSTS_ONLY) {
      expect([act.name, await offers(by, vic, act)]).toEqual([act.name, true]);
      expect([act.name, await by.asks(act.event, act.input(ids))]).toMatchObject([act.name, { ok: true }]);
    }
    await vic.waits();
    // Whoever ends the meeting is out before an answer could come.
    const ending = by.asks('meeting:end').catch(() => null);
    if (host === 'presenter') expect(await ending).toMatchObject({ code: 'forbidden' });
    else await expect(by.heading('The meeting has ended')).toBeVisible();
  });
