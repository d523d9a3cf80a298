import type { Person } from './person.ts';

/** What a browser would say about what it sends and can take, as far as a media node without media looks at it. */
export const rtp = {
  microphone: { codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000 }], encodings: [{}] },
  camera: { codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 }], encodings: [{}] },
};
const CAPABILITIES = {
  codecs: [
    { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000 },
    { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
  ],
};
/** A gallery with room for everybody. */
const GALLERY = { show: 'gallery', stage: 'auto', stageWidth: 960, tiles: [], spare: 9, tileWidth: 480 };

/** What a browser says in its handshake that wants to be attached as soon as it is let in. */
export const WISH = { capabilities: CAPABILITIES, view: GALLERY };

interface Arrival {
  readonly view?: object;
  /** Instead of the token that they were given. */
  readonly token?: string;
  readonly capabilities?: object;
}

/** Trades somebody's media token for connections. */
export async function attach(person: Person, { view = GALLERY, token, capabilities = CAPABILITIES }: Arrival = {}) {
  const { media } = (await person.hears('self:inside')) as { media: { token: string } };
  const { fingerprint } = person;
  return person.asks('media:attach', { token: token ?? media.token, fingerprint, capabilities, view });
}
