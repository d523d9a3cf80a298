import type { Chance } from '@foyer/server-kit/testing';
import { Person } from '@foyer/signaling/testing';
import { Fact, Guest } from './guest.ts';

/** The most who are here at once: an address has 20 places, and the organizer has one. */
const MOST = 14;

/** An organizer and guests who do all kinds of things at once, and know what must be true of each. */
export class Crowd {
  readonly olga: Person;
  readonly meeting: string;
  readonly guests: Guest[] = [];
  readonly locked = new Fact(false);
  readonly #url: string;
  readonly #chance: Chance;
  #moment: { readonly count: number; readonly act: () => void } | null = null;
  /** How many things were acknowledged. */
  acknowledged = 0;

  private constructor(url: string, chance: Chance, { olga, meeting }: { olga: Person; meeting: string }) {
    this.#url = url;
    this.#chance = chance;
    this.olga = olga;
    this.meeting = meeting;
  }

  static async gather(url: string, secret: string, chance: Chance): Promise<Crowd> {
    const olga = new Person('Olga', { address: url, origin: url });
    await olga.post('/api/first-run', { secret, name: 'Olga' });
    const { body } = await olga.post('/api/meetings', {});
    const { meeting } = body.data as { meeting: string };
    await olga.joins(meeting);
    return new Crowd(url, chance, { olga, meeting });
  }

  /** Goes on until the server is gone: three things at a time, each about somebody else. */
  async bustle(): Promise<void> {
    const busy = new Set<unknown>();
    let over = false;
    const hand = async () => {
      while (!over) {
        const deed = this.#next(busy);
        if (!deed) {
          await new Promise((resolve) => setTimeout(resolve, 1));
          continue;
        }
        const [about, act] = deed;
        busy.add(about);
        await act();
        busy.delete(about);
      }
    };
    // With the first thing that nobody answers any more.
    const end = () => {
      over = true;
    };
    await Promise.all([hand().catch(end), hand().catch(end), hand().catch(end)]);
  }

  /** Does something at the very moment at which so many things have been acknowledged. */
  once(count: number, act: () => void): void {
    this.#moment = { count, act };
  }

  #next(busy: ReadonlySet<unknown>): readonly [unknown, () => Promise<unknown>] | null {
    const here = this.guests.filter(({ place }) => place.known !== 'gone' && place.known !== 'removed');
    const guest = this.#chance.whole(4) === 0 ? undefined : this.#chance.one(here.filter((one) => !busy.has(one)));
    if (guest) return [guest, () => this.#about(guest)];
    if (this.#chance.whole(3) === 0 && !busy.has('lock')) return ['lock', () => this.#lock()];
    if (here.length >= MOST) return null;
    const newcomer = new Guest(new Person(`Gil ${this.guests.length}`, { address: this.#url, origin: this.#url }));
    this.guests.push(newcomer);
    return [newcomer, () => this.#arrives(newcomer)];
  }

  async #arrives({ person, place, spent }: Guest): Promise<unknown> {
    const ticket = await person.ticket(this.meeting);
    return place.becomes('waiting', async () => {
      if ((await person.connect({ meeting: this.meeting, token: ticket })) !== 'connected') throw new Error('cut off');
      spent.push(ticket);
      const cut = new Promise<never>((_, reject) => {
        person.socket.once('disconnect', () => reject(new Error('cut off')));
      });
      await Promise.race([person.hears('self:waiting'), cut]);
      return this.#done();
    });
  }

  #about(guest: Guest): Promise<unknown> {
    const { participant } = guest.person;
    const by = (event: string, input: object) => () => this.#asks(this.olga, event, { participant, ...input });
    const dice = this.#chance.whole(8);
    if (guest.place.known === 'waiting')
      return dice === 0
        ? guest.place.becomes('gone', by('lobby:deny', {}))
        : guest.place.becomes('attendee', by('lobby:admit', {}));
    if (!guest.isInside) return Promise.resolve();
    if (dice === 0) return this.#sentOut(guest, () => guest.place.becomes('removed', by('moderation:remove', {})));
    if (dice === 1) return this.#sentOut(guest, () => guest.place.becomes('waiting', by('lobby:put-back', {})));
    if (dice === 2)
      return this.#sentOut(guest, () =>
        guest.place.becomes('gone', () => this.#asks(guest.person, 'meeting:leave', {})),
      );
    if (dice <= 5) {
      const role = guest.place.known === 'attendee' ? 'presenter' : 'attendee';
      return guest.place.becomes(role, by('roles:change', { role }));
    }
    const up = guest.hand.known !== true;
    const asks = () => this.#asks(guest.person, up ? 'hands:raise' : 'hands:lower', up ? {} : { participant });
    return guest.hand.becomes(up, asks);
  }

  /** Whoever leaves the inside has their hand down (HA-4). */
  #sentOut(guest: Guest, act: () => Promise<boolean>): Promise<unknown> {
    return guest.hand.becomes(false, act);
  }

  #lock(): Promise<unknown> {
    const on = this.locked.known !== true;
    return this.locked.becomes(on, () => this.#asks(this.olga, 'meeting:lock', { on }));
  }

  async #asks(person: Person, event: string, input: object): Promise<boolean> {
    const { ok, code } = await person.asks(event, input);
    if (ok) return this.#done();
    // What the rules refuse has not happened. Anything else would be a surprise.
    if (code === 'meeting-full' || code === 'rate-limited') return false;
    throw new Error(`${event} was answered ${code}`);
  }

  #done(): true {
    if (++this.acknowledged === this.#moment?.count) this.#moment.act();
    return true;
  }
}
