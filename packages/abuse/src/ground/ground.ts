import { Person } from '@foyer/signaling/testing';
import { expect } from 'vitest';
import { Attacker } from './attacker.ts';
import { Ledger } from './ledger.ts';
import { logOf, rowsOf, schemaOf } from './rows.ts';
import type { Site } from './site.ts';

/** What those inside are told of each other. */
interface Roster {
  readonly people: readonly { readonly id: string }[];
}

/** A meeting of honest people: somebody who organizes it, somebody who presents, and a guest. */
export interface Honest {
  readonly meeting: string;
  readonly organizer: Person;
  readonly presenter: Person;
  readonly attendee: Person;
}

/**
 * Where one attack takes place: a meeting of honest people, and one of another organizer, who has nothing to do with it.
 * Both must be afterwards as they were before.
 */
export class Ground {
  readonly site: Site;
  /** Olga's meeting, with Pia who presents, and Ann. */
  readonly here: Honest;
  /** Tessa's, with Piet and Tom. */
  readonly elsewhere: Honest;
  readonly ledger: Ledger;
  #before: unknown;
  readonly #loggedBefore: number;
  readonly #people: Person[] = [];

  private constructor(parts: { site: Site; here: Honest; elsewhere: Honest; ledger: Ledger; before: unknown }) {
    this.site = parts.site;
    this.here = parts.here;
    this.elsewhere = parts.elsewhere;
    this.ledger = parts.ledger;
    this.#before = parts.before;
    this.#loggedBefore = parts.site.logged.length;
  }

  static async prepare(site: Site): Promise<Ground> {
    const here = await meetingOf(site, ['Olga', 'Pia', 'Ann']);
    const elsewhere = await meetingOf(site, ['Tessa', 'Piet', 'Tom']);
    const ledger = await Ledger.open(site.db);
    return new Ground({ site, here, elsewhere, ledger, before: await pictureOf(site, [here, elsewhere]) });
  }

  /** From here on: more honest people have come, and everything is to stay as it is now. */
  async begins(): Promise<void> {
    this.#before = await pictureOf(this.site, [this.here, this.elsewhere]);
  }

  /** Somebody who has not done anything yet. @param from the address they come from; one of their own if not said */
  attacker(name: string, from = this.site.address()): Attacker {
    const attacker = new Attacker(name, this.site.from(from), this.ledger);
    this.#people.push(attacker);
    return attacker;
  }

  /** Somebody with an account, who has not done anything yet. */
  async insider(name: string): Promise<Attacker> {
    const attacker = this.attacker(name);
    attacker.takes(await this.site.account(name));
    return attacker;
  }

  /** A guest who waits in the lobby. */
  async waiting(name: string, from?: string): Promise<Attacker> {
    const attacker = this.attacker(name, from);
    await attacker.joins(this.here.meeting);
    await attacker.hears('self:waiting');
    return attacker;
  }

  /** A guest who was admitted. */
  async attendee(name: string): Promise<Attacker> {
    const attacker = await this.waiting(name);
    await this.admits(attacker);
    return attacker;
  }

  /** A guest who was made a presenter. */
  async presenter(name: string): Promise<Attacker> {
    const attacker = await this.attendee(name);
    await this.here.organizer.asks('roles:change', { participant: attacker.participant, role: 'presenter' });
    return attacker;
  }

  async admits(attacker: Attacker): Promise<void> {
    await this.here.organizer.asks('lobby:admit', { participant: attacker.participant });
    await attacker.hears('self:inside');
  }

  /** Whatever is done in it leaves nothing that is kept as anything else than it was. */
  async untouched(act: () => Promise<void>): Promise<void> {
    const before = await rowsOf(this.site.db);
    await act();
    expect(await rowsOf(this.site.db)).toEqual(before);
  }

  /** How a meeting's log reads: what happened, in order. */
  async happened(meeting = this.here.meeting): Promise<string[]> {
    const { rows } = await this.site.db.query<{ type: string }>(
      "select entry->>'type' as type from entries where meeting = $1 order by number",
      [meeting],
    );
    return rows.map(({ type }) => type);
  }

  /** The honest are as they were, everything still runs, nothing crashed, and each refusal is one line of the audit. */
  async isUnharmed(): Promise<void> {
    const { site, here, elsewhere, ledger } = this;
    const { told, noted } = await ledger.compared();
    expect(noted).toEqual(told);
    expect(await pictureOf(site, [here, elsewhere])).toEqual(this.#before);
    const lines = site.logged.slice(this.#loggedBefore).map((line) => JSON.parse(line) as { level: number });
    expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
  }

  async clear(): Promise<void> {
    for (const { organizer } of [this.here, this.elsewhere]) await organizer.asks('meeting:end').catch(() => {});
    for (const { organizer, presenter, attendee } of [this.here, this.elsewhere])
      for (const person of [organizer, presenter, attendee]) person.disconnect();
    for (const person of this.#people) person.disconnect();
  }
}

async function meetingOf(site: Site, [olga = '', pia = '', ann = '']: readonly string[]): Promise<Honest> {
  const organizer = await site.colleague(olga);
  const meeting = await site.meetingOf(organizer, `${olga}’s meeting`);
  await organizer.joins(meeting);
  const [presenter, attendee] = [pia, ann].map((name) => new Person(name, site.from(site.address())));
  if (!presenter || !attendee) throw new Error('a meeting is of three');
  for (const guest of [presenter, attendee]) {
    await guest.joins(meeting);
    await organizer.asks('lobby:admit', { participant: guest.participant });
    await guest.hears('self:inside');
  }
  await organizer.asks('roles:change', { participant: presenter.participant, role: 'presenter' });
  return { meeting, organizer, presenter, attendee };
}

/** Everything about the honest that an attack must not change. */
async function pictureOf(site: Site, [here, elsewhere]: readonly [Honest, Honest]) {
  return {
    processes: site.stack.processes,
    schema: await schemaOf(site.db),
    here: await rosterOf(here),
    elsewhere: await rosterOf(elsewhere),
    log: await logOf(site.db, elsewhere.meeting),
  };
}

/** The honest of a meeting as each of them sees them, and what is settled for all. */
async function rosterOf({ organizer, presenter, attendee }: Honest) {
  const honest = [organizer, presenter, attendee];
  const ids = honest.map(({ participant }) => participant);
  const seen = await Promise.all(
    honest.map(async (person) => {
      const answer = await person.asks('roster:read');
      const people = (answer.data as Roster | undefined)?.people ?? [];
      return people.filter(({ id }) => ids.includes(id));
    }),
  );
  const settled = organizer.latest('meeting:changed') ?? organizer.latest('self:inside')?.['settings'];
  return { seen, settled };
}

/** How much somebody was told, but for the roster, of which they hear a moment later, and which is compared as a whole. */
export function newsOf({ news }: Person): number {
  return news.filter(({ name }) => name !== 'roster:changed').length;
}
