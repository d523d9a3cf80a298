import type { Person } from '@foyer/testkit';
import ICAL from 'ical.js';
import { part, plansWeekly } from './plans.ts';
import { expect, test } from './stage.ts';

test.use({ mails: true });

/** Asks a route as a page would, signed in as whoever has this page. */
function asks(person: Person, path: string, input: object): Promise<{ ok: boolean; data: Record<string, unknown> }> {
  return person.page.evaluate(
    async ([to, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(to, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await response.json()) as { ok: boolean; data: Record<string, unknown> };
    },
    [path, input] as const,
  );
}

const linkIn = (text = '') => /https?:\S+#p=\S+/.exec(text)?.[0] ?? '';

test('[PR-7] [PR-8] [IN-3] whoever was invited by mail comes by a link of their own, and the host sees at which address', async ({
  opened,
  person,
  mailServer,
}) => {
  const { olga, link } = opened;
  const invitees = `${new URL(link).pathname.replace('/m/', '/api/meetings/')}/invitees`;
  await olga.joins();
  const invited = await asks(olga, invitees, { people: [{ mail: 'gil@example.org', name: 'Gil' }], group: null });
  const [who] = invited.data['people'] as { id: string }[];
  await expect.poll(() => mailServer?.mails.length).toBe(1);
  const [mail] = mailServer?.mails ?? [];
  expect(mail?.envelope).toEqual(['gil@example.org']);
  const personal = linkIn(mail?.text);

  const gil = await person('Gil');
  await gil.opens(personal);
  await expect(gil.page.getByText('You will wait in the lobby')).toBeVisible();
  // It is for this tab alone: not in the address, and not to be handed on.
  expect(gil.page.url()).not.toContain('#');
  await expect(gil.page.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  await gil.reloads();
  await gil.asksToJoin();
  await expect(olga.notice.getByText('Was invited at gil@example.org.')).toBeVisible();

  // Somebody to whom the link was handed on is not taken for Gil.
  const eve = await person('Eve');
  await eve.opens(personal);
  await eve.asksToJoin();
  await expect(olga.notice.getByRole('button', { name: 'Admit Eve' })).toBeVisible();
  await expect(olga.notice.getByText('Was invited at')).toHaveCount(1);
  await olga.admits(gil);
  await expect(gil.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();

  // A new link for Gil makes this one void; whoever is inside stays.
  await asks(olga, `${invitees}/${who?.id}/renew`, {});
  const late = await person('Late');
  await late.opens(personal);
  await expect(late.page.getByText('You show no valid invitation')).toBeVisible();
  await expect.poll(() => mailServer?.mails.length).toBe(2);
  await late.opens(linkIn(mailServer?.mails[1]?.text));
  await expect(late.page.getByText('You will wait in the lobby')).toBeVisible();
  await expect(gil.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
});

test('an invitation is copied as text, and with its looks', async ({ opened }) => {
  const { olga, link } = opened;
  await olga.joins();
  await olga.page.getByRole('button', { name: 'More', exact: true }).click();
  await olga.page.getByRole('menuitem', { name: 'Invite people' }).click();
  const dialog = olga.page.getByRole('dialog', { name: 'Invite people' });
  const code = await olga.readsCode();
  await dialog.getByRole('button', { name: 'Copy invitation' }).click();
  await expect(dialog.getByText('Invitation copied')).toBeVisible();
  const { text, html } = await olga.pastes();
  for (const part of [text, html]) for (const piece of ['Olga’s meeting', link, code]) expect(part).toContain(piece);
  expect(html).toContain(`<a href="${link}"`);
});

test('[IV-1] [IV-6] [IV-7] a planned meeting is invited to on its page; the invitation opens in a calendar, and leads its guest in', async ({
  opened,
  person,
  mailServer,
}) => {
  const { olga } = opened;
  await plansWeekly(olga);
  const invited = part(olga, 'Invited people');
  await expect(invited).toContainText('Nobody is invited yet.');
  await invited.getByRole('combobox').fill('Gil Park <gil@example.org>');
  await invited.getByRole('option', { name: 'Invite gil@example.org' }).click();
  await expect(invited.getByRole('listitem')).toContainText('Gil Park');
  await expect(invited.getByRole('listitem')).toContainText('Mail sent');

  const calendar = () => {
    const { attachments = [] } = mailServer?.mails.at(-1) ?? {};
    const file = attachments.find(({ filename }) => filename === 'invite.ics')?.content.toString() ?? '';
    const root = ICAL.Component.fromString(file);
    return {
      method: root.getFirstPropertyValue('method'),
      event: new ICAL.Event(root.getFirstSubcomponent('vevent') ?? undefined),
    };
  };
  const { method, event } = calendar();
  expect(method).toBe('REQUEST');
  expect(event.summary).toBe('Weekly round');
  const times = event.iterator();
  const starts = [times.next(), times.next()].map((time) => time?.toJSDate().toISOString());
  // Ten o'clock in Berlin, before the clocks change and after.
  expect(starts).toEqual(['2036-03-24T09:00:00.000Z', '2036-03-31T08:00:00.000Z']);

  const gil = await person('Gil');
  await gil.opens(String(event.location));
  await gil.asksToJoin();
  const page = olga.page.url();
  await olga.page.getByRole('link', { name: 'Join', exact: true }).click();
  await olga.joins();
  await expect(olga.notice.getByText('Was invited at gil@example.org.')).toBeVisible();
  await olga.admits(gil);
  await olga.sees(gil);

  await olga.opens(page);
  await olga.presses('Cancel the whole series');
  await olga.presses('Cancel it now');
  await expect(olga.page.getByText('This meeting was cancelled.')).toBeVisible();
  await expect.poll(() => mailServer?.mails.length).toBe(2);
  expect(calendar().method).toBe('CANCEL');
});
