import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newAccount } from '../accounts/account.ts';
import { type MailServer, startMailServer } from '../mail/testing.ts';
import type { Answer, Person } from '../testing/person.ts';
import { type Stack, startStack } from '../testing/stack.ts';

const wrong = { status: 401, body: { ok: false, code: 'proof-invalid' } };
const nowhere = { status: 404, body: { ok: false, code: 'not-found' } };
const unknown = 'x'.repeat(22);

interface Invited {
  readonly id: string;
  readonly mail: string;
  readonly name: string | null;
  readonly colleague: boolean;
  readonly given: boolean;
  readonly sending: string;
  readonly trouble: string | null;
}

let server: MailServer;
let stack: Stack;
let olga: Person;
let meeting: string;
const from = { address: 'foyer@example.org', name: 'Foyer' };
beforeEach(async () => {
  server = await startMailServer();
  stack = await startStack({ mail: { server: server.url, from } });
  ({ olga, meeting } = await stack.organizer());
});
afterEach(async () => {
  await stack[Symbol.asyncDispose]();
  await server.close();
  expect(stack.crashes).toEqual([]);
});

const path = (...rest: string[]) => ['/api/meetings', meeting, 'invitees', ...rest].join('/');
const peopleIn = ({ body }: { body: Answer }) => (body.data as { people: Invited[] }).people;
const list = async () => peopleIn(await olga.get(path()));
const invites = (...mails: string[]) =>
  olga.post(path(), { people: mails.map((mail) => ({ mail, name: null })), group: null });

async function invitesGil(): Promise<Invited> {
  const [gil] = peopleIn(await invites('gil@example.org'));
  if (!gil) throw new Error('nobody is invited');
  return gil;
}

/** The personal key that a mail leads in by. */
async function mailed(number: number): Promise<string> {
  await expect.poll(() => server.mails.length).toBeGreaterThanOrEqual(number);
  return /#p=([\w-]{22}\.[\w-]{43})/.exec(server.mails[number - 1]?.text ?? '')?.[1] ?? '';
}

test('[IV-1] [ML-1] whoever is invited is told by mail, in text and HTML, and may answer to the organizer', async () => {
  await stack.stores.accounts.change((await stack.stores.accounts.list())[0]?.id as never, {
    mail: 'olga@example.org',
  });
  await invitesGil();
  await mailed(1);
  const [mail] = server.mails;
  expect(mail).toMatchObject({ envelope: ['gil@example.org'], subject: 'Invitation: Olga’s meeting' });
  expect(mail?.replyTo?.value).toEqual([{ address: 'olga@example.org', name: 'Olga' }]);
  const link = `${stack.publicUrl.origin}/m/${meeting}#p=`;
  for (const part of [mail?.text, String(mail?.html)]) {
    expect(part).toContain('Olga invites you to a meeting.');
    expect(part).toContain(link);
    expect(part).toContain('gil@example.org');
  }
  await expect.poll(list).toMatchObject([{ mail: 'gil@example.org', sending: 'sent', trouble: null }]);
});

test('[IV-2] an address is invited once, however it is written; what is none is refused', async () => {
  await invites('gil@example.org', 'Gil@Example.org ', 'ann@example.org');
  expect((await list()).map(({ mail }) => mail)).toEqual(['ann@example.org', 'gil@example.org']);
  await invites('gil@example.org');
  expect(await list()).toHaveLength(2);
  for (const bad of ['gil', 'gil@', 'a@b.de\r\nBcc: c@d.ef', '<gil@example.org>', `${'x'.repeat(250)}@example.org`, ''])
    expect([bad, (await invites(bad)).status]).toEqual([bad, 400]);
  await expect.poll(() => server.mails.length).toBe(2);
});

test('[IV-2] three hundred may be invited, and not one more', async () => {
  const some = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => `${name}${index}@example.org`);
  for (const name of ['a', 'b', 'c']) expect((await invites(...some(99, name))).status).toBe(200);
  expect(await invites(...some(4, 'd'))).toMatchObject({ status: 503, body: { code: 'capacity' } });
  expect(await list()).toHaveLength(297);
  expect((await invites(...some(3, 'd'))).status).toBe(200);
});

test('[PR-7] [IN-3] by a personal link one is a guest who was invited at that address, and the host sees it', async () => {
  await olga.joins(meeting);
  await invitesGil();
  const gil = stack.person('Gil');
  gil.personal = await mailed(1);
  expect((await gil.looks(meeting)).body.data).toMatchObject({ invited: true, title: 'Olga’s meeting', you: null });
  const shown = await gil.invitation(meeting);
  const { body } = await gil.knocks(meeting, { proof: shown?.proof });
  expect(body).toMatchObject({ ok: true, data: { proof: shown?.mutual } });
  await gil.joins(meeting);
  await expect
    .poll(() => olga.latest('lobby:waiting')?.['people'])
    .toMatchObject([{ name: 'Gil', category: 'anonymous', proof: 'invitation', invitedAs: 'gil@example.org' }]);
});

test('[IN-4] [PR-7] whoever else comes by the same link is not taken for them', async () => {
  await olga.joins(meeting);
  await invitesGil();
  const [gil, eve] = [stack.person('Gil'), stack.person('Eve')];
  gil.personal = eve.personal = await mailed(1);
  await gil.joins(meeting);
  await eve.joins(meeting);
  await expect
    .poll(() => olga.latest('lobby:waiting')?.['people'])
    .toMatchObject([{ invitedAs: 'gil@example.org' }, { name: 'Eve', invitedAs: null, proof: 'invitation' }]);
});

test('[PR-7] [IV-5] a new personal link makes the one before like a wrong key, and nobody else’s', async () => {
  const { id } = await invitesGil();
  await invites('ann@example.org');
  const [old, anns] = [await mailed(1), await mailed(2)];
  expect((await olga.post(path(id, 'renew'), {})).status).toBe(200);
  const renewed = await mailed(3);
  const knocks = async (by: string) => {
    const gil = stack.person('Gil');
    gil.personal = by;
    return gil.knocks(meeting);
  };
  expect(await knocks(old)).toEqual(wrong);
  const [name] = renewed.split('.');
  expect(await knocks(`${name}.${anns.split('.')[1]}`)).toEqual(wrong);
  expect(await knocks(`${unknown}.${renewed.split('.')[1]}`)).toEqual(wrong);
  expect((await knocks(renewed)).status).toBe(200);
  expect((await knocks(anns)).status).toBe(200);
  const gil = stack.person('Gil');
  gil.personal = old;
  expect((await gil.looks(meeting)).body.data).toMatchObject({ invited: false, title: null });
});

test('[PR-7] [IN-1] [IV-9] a reset makes personal links void as well', async () => {
  await olga.joins(meeting);
  await invitesGil();
  const gil = stack.person('Gil');
  gil.personal = await mailed(1);
  await olga.asks('invitation:reset');
  expect(await gil.knocks(meeting)).toEqual(wrong);
  // Everybody gets another by mail, which counts.
  const another = await mailed(2);
  expect(another).not.toBe(gil.personal);
  gil.personal = another;
  expect((await gil.knocks(meeting)).status).toBe(200);
});

test('[PR-7] a personal link of one meeting proves nothing at another', async () => {
  await invitesGil();
  const other = await stack.meetingOf(olga);
  const gil = stack.person('Gil');
  gil.personal = await mailed(1);
  expect(await gil.knocks(other)).toEqual(wrong);
});

test('[IV-4] whoever is taken off the list has no link that counts, and is told', async () => {
  const { id } = await invitesGil();
  const gil = stack.person('Gil');
  gil.personal = await mailed(1);
  await expect.poll(list).toMatchObject([{ sending: 'sent' }]);
  expect(peopleIn(await olga.post(path(id, 'remove'), {}))).toEqual([]);
  expect(await gil.knocks(meeting)).toEqual(wrong);
  await expect.poll(() => server.mails[1]?.subject).toBe('Cancelled: Olga’s meeting');
  expect(server.mails[1]?.text).not.toContain('#p=');
  expect(await olga.post(path(id, 'remove'), {})).toEqual(nowhere);
});

test('[IV-4] [ML-3] whoever was never told of it does not hear of it then, either', async () => {
  server.refuses = () => 451;
  const { id } = await invitesGil();
  await expect.poll(list).toMatchObject([{ sending: 'waiting', trouble: 'address' }]);
  await olga.post(path(id, 'remove'), {});
  server.refuses = () => null;
  stack.clock.advance(60_000);
  await invites('ann@example.org');
  await expect.poll(() => server.mails.map(({ envelope }) => envelope[0])).toEqual(['ann@example.org']);
});

test('[ML-2] what was not delivered is said of each, and can be sent again', async () => {
  server.refuses = (address) => (address.startsWith('gil') ? 550 : null);
  const { id } = await invitesGil();
  await invites('ann@example.org');
  await expect
    .poll(async () => (await list()).map(({ sending, trouble }) => `${sending} ${trouble}`).toSorted())
    .toEqual(['failed address', 'sent null']);
  server.refuses = () => null;
  await olga.post(path(id, 'send'), {});
  await expect.poll(async () => (await list()).map(({ sending }) => sending)).toEqual(['sent', 'sent']);
});

test('an organizer has a link to hand over, which is noted, and is the same that was sent', async () => {
  const { id } = await invitesGil();
  const { body } = await olga.post(path(id, 'link'), {});
  expect((body.data as { link: string }).link).toBe(`${stack.publicUrl.origin}/m/${meeting}#p=${await mailed(1)}`);
  expect(await list()).toMatchObject([{ given: true }]);
});

describe('[IV-1] whoever does not organize the meeting', () => {
  test('is answered as if there were none, and changes nothing', async () => {
    const { id } = await invitesGil();
    const carl = await stack.colleague('Carl');
    const before = await list();
    const asked = async (at: string, who: string) => {
      const base = `/api/meetings/${at}`;
      return [
        await carl.get(`${base}/invitees`),
        await carl.post(`${base}/invitees`, { people: [{ mail: 'eve@example.org', name: null }], group: null }),
        ...(await Promise.all(
          ['remove', 'link', 'renew', 'send'].map((act) => carl.post(`${base}/invitees/${who}/${act}`, {})),
        )),
        await carl.get(`${base}/calendar`),
      ];
    };
    expect(await asked(meeting, id)).toEqual(Array.from({ length: 7 }, () => nowhere));
    expect(await list()).toEqual(before);
    expect(await carl.get(`/api/meetings/${'y'.repeat(22)}/invitees`)).toEqual(nowhere);
  });

  test('and guests have to sign in first', async () => {
    const gil = stack.person('Gil');
    expect(await gil.get(path())).toMatchObject({ status: 401, body: { code: 'auth-required' } });
  });
});

test('[IV-3] an address that is a colleague’s means their account, also when it comes to be so later', async () => {
  await stack.colleague('Gilbert', { mail: 'gil@example.org' });
  expect(await invitesGil()).toMatchObject({ colleague: true, name: 'Gilbert' });
  await invites('ann@example.org');
  const ann = newAccount({ name: 'Ann', mail: 'ann@example.org' });
  await stack.stores.accounts.add(ann, 0);
  await stack.signaling.accountChanged(ann);
  expect(await list()).toMatchObject([{ mail: 'ann@example.org', colleague: true }, {}]);
  await stack.signaling.accountChanged({ ...ann, disabled: true });
  expect(await list()).toMatchObject([{ mail: 'ann@example.org', colleague: false }, {}]);
});

test('[ML-4] a request that says it is for another host changes no link', async () => {
  await olga.post(
    path(),
    { people: [{ mail: 'gil@example.org', name: null }], group: null },
    {
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
      Forwarded: 'host=evil.example',
    },
  );
  await mailed(1);
  expect(server.mails[0]?.raw).not.toContain('evil.example');
  expect(server.mails[0]?.text).toContain(stack.publicUrl.origin);
});

test('[PR-8] [ML-4] the secret of a personal link is in no log and no store', async () => {
  await invitesGil();
  const key = await mailed(1);
  const [, secret = ''] = key.split('.');
  expect(secret).toHaveLength(43);
  const kept = JSON.stringify([
    await stack.stores.invitees.of(meeting as never),
    await stack.stores.mails.of(meeting as never),
    stack.logged,
  ]);
  expect(kept).not.toContain(secret);
});
