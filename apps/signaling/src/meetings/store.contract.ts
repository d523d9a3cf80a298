import type { MeetingEvent, MeetingId } from '@foyer/domain';
import { id, person, terms } from '@foyer/domain/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import type { MeetingStore } from './store.ts';

const knocked: MeetingEvent = { type: 'knocked', person: person('gil'), rule: 'level', at: 2 };
const left: MeetingEvent = { type: 'left', id: id('gil'), reason: 'left', at: 3 };

/** What every store has to be. */
export function storeContract(name: string, open: () => Promise<MeetingStore>): void {
  describe(`${name} as a store of meetings`, () => {
    let store: MeetingStore;
    beforeEach(async () => {
      store = await open();
    });

    test('knows nothing of a meeting nobody opened', async () => {
      expect(await store.read('nowhere' as MeetingId)).toBeNull();
      expect(await store.log('nowhere' as MeetingId)).toEqual([]);
      expect(await store.append('nowhere' as MeetingId, { after: 1, events: [knocked] })).toBeNull();
    });

    test('opens a meeting once', async () => {
      expect(await store.create(terms, 1)).toBe(true);
      expect(await store.create({ ...terms, title: 'Another' }, 1)).toBe(false);
      expect(await store.read(terms.id)).toMatchObject({ meeting: { title: 'Weekly' }, version: 1 });
    });

    test('keeps what happened, in order, and what it adds up to', async () => {
      await store.create(terms, 1);
      const after = await store.append(terms.id, { after: 1, events: [knocked] });
      expect(after?.meeting.waiting.get(id('gil'))).toMatchObject({ since: 2 });
      await store.append(terms.id, { after: 2, events: [left] });
      expect((await store.read(terms.id))?.meeting.waiting.size).toBe(0);
      expect((await store.log(terms.id)).map(({ type }) => type)).toEqual(['opened', 'knocked', 'left']);
    });

    test('gives everything back as it was, who it was included', async () => {
      await store.create(terms, 1);
      const entered: MeetingEvent = {
        type: 'entered',
        person: person('olga', { signedIn: true }),
        role: 'organizer',
        rule: 'organizer',
        at: 3,
      };
      await store.append(terms.id, { after: 1, events: [knocked, entered] });
      expect(await store.log(terms.id)).toEqual([{ type: 'opened', terms, at: 1 }, knocked, entered]);
    });

    test('knows the meetings with somebody in them', async () => {
      await store.create(terms, 1);
      await store.create({ ...terms, id: 'm2' as MeetingId }, 1);
      expect(await store.live()).toEqual([]);
      await store.append(terms.id, { after: 1, events: [knocked] });
      expect(await store.live()).toEqual([terms.id]);
      await store.append(terms.id, { after: 2, events: [left] });
      expect(await store.live()).toEqual([]);
    });

    test('keeps nothing that was decided on an older version', async () => {
      await store.create(terms, 1);
      await store.append(terms.id, { after: 1, events: [knocked] });
      expect(await store.append(terms.id, { after: 1, events: [left] })).toBeNull();
      expect(await store.read(terms.id)).toMatchObject({ version: 2 });
    });
  });
}
