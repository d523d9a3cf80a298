import { ROOM } from './configuration.ts';
import type { JanusHandle } from './line.ts';
import { parse } from './sdp.ts';
import type { JanusServer } from './server.ts';

/** Both connections of somebody, without the signaling: a browser’s page, or a bot. */
export interface Endpoint {
  /** What is sent, as an offer. */
  offer(): Promise<string>;
  accept(answer: string): Promise<void>;
  /** Takes all that is offered. */
  answer(offer: string): Promise<string>;
}

/** Somebody in the room of a Janus: what janus.js and its demo page would say for them. */
export class JanusGuest {
  /** By what number others take what they send. */
  readonly feed: number;
  readonly #server: JanusServer;
  readonly #endpoint: Endpoint;
  readonly #sending: JanusHandle;
  #receiving: JanusHandle | null = null;

  private constructor(
    server: JanusServer,
    { endpoint, sending, feed }: { endpoint: Endpoint; sending: JanusHandle; feed: number },
  ) {
    this.#server = server;
    this.#endpoint = endpoint;
    this.#sending = sending;
    this.feed = feed;
  }

  /** Comes in, and sends sound and pictures. */
  static async arrive(server: JanusServer, name: string, endpoint: Endpoint): Promise<JanusGuest> {
    const sending = await server.people.attach(await server.people.createSession());
    const joined = await sending.says({ request: 'join', ptype: 'publisher', room: ROOM, display: name });
    const feed = Number(joined.plugindata?.data.id);
    const sdp = await endpoint.offer();
    const offer = { type: 'offer', sdp, rid_order: 'lmh' } as const;
    const published = await sending.says({ request: 'publish', display: name }, offer);
    if (!published.jsep) throw new Error('Janus does not take what is sent');
    await endpoint.accept(published.jsep.sdp);
    // Before that nobody can take what is sent.
    await sending.up();
    return new JanusGuest(server, { endpoint, sending, feed });
  }

  /**
   * Takes the sound and the pictures of others, over one connection.
   *
   * @param copy of their cameras, 0 the smallest
   */
  async takes(others: readonly JanusGuest[], copy: 0 | 1 | 2): Promise<void> {
    const handle = await this.#server.people.attach(this.#sending.session);
    const streams = others.map(({ feed }) => ({ feed }));
    const attached = await handle.says({ request: 'join', ptype: 'subscriber', room: ROOM, streams });
    if (!attached.jsep) throw new Error('Janus offers nothing to take');
    const sdp = await this.#endpoint.answer(attached.jsep.sdp);
    await handle.says({ request: 'start' }, { type: 'answer', sdp });
    await handle.up();
    const pictures = parse(attached.jsep.sdp).media.filter(({ kind }) => kind === 'video');
    const wanted = pictures.map(({ mid }) => ({ mid, substream: copy, temporal: 2 }));
    await handle.says({ request: 'configure', streams: wanted });
    this.#receiving = handle;
  }

  /** How what this person sends, and what they take, is encrypted, as Janus knows it. */
  async ciphers(): Promise<readonly string[]> {
    const handles = this.#receiving ? [this.#sending, this.#receiving] : [this.#sending];
    const told = await Promise.all(handles.map((handle) => handle.info(this.#server.admin)));
    return told.map((info) => /"srtp-profile":"([^"]+)"/.exec(JSON.stringify(info))?.[1] ?? 'unknown');
  }
}
