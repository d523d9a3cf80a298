import { expect } from 'vitest';
import { attack } from './ground/attack.ts';
import type { Attacker } from './ground/attacker.ts';

const nowhere = 'x'.repeat(22);
const whom = { who: { id: 'x'.repeat(22) }, on: true };
/** Everything that the pages of a meeting can be asked, about somebody who is invited to it, with what would be understood. */
const asked = (invitee: string): readonly (readonly [what: string, input: object | null])[] => [
  ['schedule', null],
  ['attendance', null],
  ['schedule', { sequence: 0, title: 'Mine' }],
  ['skip', { start: '2030-01-01T10:00', off: true }],
  ['cancel', {}],
  ['options', { change: { straightIn: 'everyone' } }],
  ['organizers', whom],
  ['presenters', whom],
  ['invitation', {}],
  ['invitees', null],
  ['calendar', null],
  ['invitees', { people: [{ mail: 'eve@example.org', name: null }], group: null }],
  ...['remove', 'link', 'renew', 'send'].map((what) => [`invitees/${invitee}/${what}`, {}] as const),
];

attack('A-24', 'the pages of a meeting are asked for by others than those who organize it', async (ground) => {
  const { meeting, organizer } = ground.here;
  const other = ground.elsewhere.meeting;
  const gil = { people: [{ mail: 'gil@example.org', name: 'Gil' }], group: null };
  const { body: invited } = await organizer.post(`/api/meetings/${meeting}/invitees`, gil);
  const [invitee] = (invited.data as { people: { id: string }[] }).people;
  const questions = asked(invitee?.id ?? '');
  // Being inside, or presenting, is not organizing. Each asks for half: guessing is counted.
  const colleagues = [await ground.insider('Carl'), await ground.insider('Cora')] as const;
  for (const one of colleagues) await one.joins(meeting);
  const guest = await ground.attendee('Gil');
  // Each asks for one thing: what is looked for here is what comes before they are stopped.
  const strangers = await Promise.all(questions.map(() => ground.insider('Eve')));
  await ground.begins();
  await ground.untouched(async () => {
    for (const [index, [what, input]] of questions.entries()) {
      const asks = async (who: Attacker, id: string) => {
        const path = `/api/meetings/${id}/${what}`;
        const { status, body } = await (input === null ? who.get(path) : who.post(path, input));
        return `${status} ${JSON.stringify(body)}`;
      };
      const colleague = colleagues[index % 2 === 0 ? 0 : 1];
      const eve = strangers[index] ?? colleague;
      const answers = [await asks(colleague, meeting)];
      for (const id of [nowhere, meeting, other]) answers.push(await asks(eve, id));
      // Letter by letter the same, and so as long, whether there is such a meeting or not.
      expect([what, ...new Set(answers)]).toEqual([what, '404 {"ok":false,"code":"not-found"}']);
      expect(await asks(guest, meeting)).toBe('401 {"ok":false,"code":"auth-required"}');
    }
  });
});

attack('A-24', 'lists show what is one’s own', async (ground) => {
  const eve = await ground.insider('Eve');
  await ground.untouched(async () => {
    for (const part of ['upcoming', 'running', 'past']) {
      const { body } = await eve.post('/api/schedule/list', { part, page: 0 });
      expect(body.data).toEqual({ meetings: [], more: false });
      for (const more of [{ account: 'x' }, { owner: 'x' }, { page: -1 }, { part: 'all' }])
        expect((await eve.post('/api/schedule/list', { part, page: 0, ...more })).body.code).toBe('bad-request');
    }
  });
});
