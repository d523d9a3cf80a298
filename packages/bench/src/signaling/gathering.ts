import { Person } from '@foyer/signaling/testing';

/** A Foyer, and the browser of somebody with an account there. */
export interface Home {
  readonly url: string;
  readonly cookie: string;
}

/** Opens the first-run link. */
export async function settleIn(url: string, firstRunLink: string): Promise<Home> {
  const olga = new Person('Olga', { address: url, origin: url });
  await olga.post('/api/first-run', { secret: new URL(firstRunLink).hash.slice(1), name: 'Olga' });
  return { url, cookie: olga.cookie };
}

/** A meeting, its host, who is inside, and guests who come with the link that they were sent. */
export class Gathering {
  readonly host: Person;
  readonly meeting: string;
  /** The key in its link. */
  readonly key: string;
  /** What is typed by those who have no link. */
  readonly code: string;
  readonly #url: string;
  #guests = 0;

  private constructor(host: Person, url: string, { meeting, link, code }: Opened) {
    this.host = host;
    this.meeting = meeting;
    this.key = new URL(link).hash.replace(/^#k=/, '');
    this.code = code;
    this.#url = url;
  }

  static async open({ url, cookie }: Home): Promise<Gathering> {
    const host = new Person('Olga', { address: url, origin: url });
    for (const one of cookie.split('; ')) host.takes(one);
    const { body } = await host.post('/api/meetings', {});
    const gathering = new Gathering(host, url, body.data as Opened);
    await gathering.#arrives(host, 'self:inside');
    return gathering;
  }

  /** Somebody with the link, who has not asked for anything yet. */
  guest(): Person {
    const invitations = new Map([[this.meeting, this.key]]);
    return new Person(`Gil ${++this.#guests}`, { address: this.#url, origin: this.#url, invitations });
  }

  /**
   * A guest proves that they were invited, asks to join, opens a socket, and is told that they wait.
   *
   * @param fingerprint of the certificate that their media will be secured with; any, where there will be none
   */
  async knocks(fingerprint?: string): Promise<Person> {
    const guest = this.guest();
    if (fingerprint !== undefined) guest.fingerprint = fingerprint;
    await this.#arrives(guest, 'self:waiting');
    return guest;
  }

  /** @returns how long it took, in us, from asking until the guest knew that they are inside */
  async admits(guest: Person): Promise<number> {
    const told = heard(guest, 'self:inside');
    const from = performance.now();
    const answered = must(guest.participant, this.host.asks('lobby:admit', { participant: guest.participant }));
    await told;
    const us = (performance.now() - from) * 1_000;
    await answered;
    return us;
  }

  /** Lets in whoever knocks next, a page for instance. @returns the number they have in the meeting */
  async admitsWhoeverComes(): Promise<string> {
    const [first] = await new Promise<readonly { id: string }[]>((resolve) => {
      const look = ({ people }: { people?: readonly { id: string }[] } = {}) => {
        if (people && people.length > 0) resolve(people);
      };
      this.host.socket.on('lobby:waiting', look);
      look(this.host.latest('lobby:waiting'));
    });
    const participant = first?.id ?? '';
    await must('whoever came', this.host.asks('lobby:admit', { participant }));
    return participant;
  }

  async putsBack(guest: Person): Promise<void> {
    const told = heard(guest, 'self:waiting');
    await must(guest.participant, this.host.asks('lobby:put-back', { participant: guest.participant }));
    await told;
  }

  async #arrives(person: Person, news: string): Promise<void> {
    const answer = await person.connect({ meeting: this.meeting, token: await person.ticket(this.meeting) });
    if (answer !== 'connected') throw new Error(`${person.name} is not let in: ${answer}`);
    if (person.latest(news) === undefined) await heard(person, news);
    person.news.length = 0;
  }
}

interface Opened {
  readonly meeting: string;
  readonly link: string;
  readonly code: string;
}

/** Leaves, and waits until the line is closed. */
export async function leaves(person: Person): Promise<void> {
  const closed = heard(person, 'disconnect');
  await must(person.name, person.asks('meeting:leave'));
  await closed;
}

/** The next news of this name, at the moment at which it comes. */
function heard(person: Person, news: string): Promise<void> {
  return new Promise((resolve) => person.socket.once(news, () => resolve()));
}

async function must(who: string, asked: ReturnType<Person['asks']>): Promise<void> {
  const { ok, code } = await asked;
  if (!ok) throw new Error(`something for ${who} was answered ${code}`);
}

/** Does something so many times, a few at once. */
export async function together<T>(
  times: number,
  atOnce: number,
  act: (turn: number) => Promise<T>,
): Promise<readonly T[]> {
  const done: T[] = [];
  let next = 0;
  const hand = async () => {
    while (next < times) {
      const turn = next++;
      done[turn] = await act(turn);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return done;
}
