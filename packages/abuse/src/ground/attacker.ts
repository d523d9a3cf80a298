import { REFUSAL_CODES, requests, routes } from '@foyer/protocol';
import { type Answer, Person, RawLine } from '@foyer/signaling/testing';
import type { Ledger } from './ledger.ts';
import type { Place } from './site.ts';

/** Somebody who means no good: a person like any other, but every refusal they meet with is written down. */
export class Attacker extends Person {
  readonly place: Place;
  readonly #ledger: Ledger;

  constructor(name: string, place: Place, ledger: Ledger) {
    super(name, place);
    this.place = place;
    this.#ledger = ledger;
  }

  override async says(event: string, ...rest: unknown[]): Promise<Answer> {
    const answer = await super.says(event, ...rest);
    if (!answer.ok) this.#ledger.refused(Object.hasOwn(requests, event) ? event : 'unknown', answer.code ?? '');
    return answer;
  }

  override async post(path: string, body: unknown, headers: Record<string, string> = {}) {
    return this.#noted(routeAt('POST', path), await super.post(path, body, headers));
  }

  override async get(path: string) {
    return this.#noted(routeAt('GET', path), await super.get(path));
  }

  override async connect(by: Parameters<Person['connect']>[0]): Promise<string> {
    const answer = await super.connect(by);
    if ((REFUSAL_CODES as readonly string[]).includes(answer)) this.#ledger.refused('handshake', answer);
    // A browser learns no code of an origin that is not ours, only that there is no socket.
    else if (by.origin !== undefined && answer !== 'connected') this.#ledger.refused('handshake', 'origin-rejected');
    return answer;
  }

  /** A connection below the contract, with nothing said on it yet. */
  rawLine(meeting: string, headers: Record<string, string> = {}): Promise<RawLine> {
    const { address, origin, from } = this.place;
    return RawLine.open(address, { meeting, headers: { Origin: origin, 'X-Forwarded-For': from, ...headers } });
  }

  /** Notes a refusal that they were not told of, or not in these ways. */
  wasRefused(asked: string, code: string): void {
    this.#ledger.refused(asked, code);
  }

  #noted<T extends { body: Answer }>(route: string | undefined, answer: T): T {
    if (!answer.body.ok && route !== undefined) this.#ledger.refused(route, answer.body.code ?? '');
    return answer;
  }
}

/** The name of a route; undefined: there is none at this place. */
function routeAt(method: string, path: string): string | undefined {
  const bare = path.split('?')[0] ?? '';
  return Object.entries(routes).find(
    ([, route]) => route.method === method && new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(bare),
  )?.[0];
}
