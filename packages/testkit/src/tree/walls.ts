/** Who may import whom among our own packages. Change this table in the same commit as the reason for it. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/domain': [],
  'packages/protocol': ['domain'],
  'packages/client': ['domain', 'protocol'],
  'packages/ui': [],
  'packages/server-kit': [],
  'apps/web': ['client', 'domain', 'ui'],
  'apps/signaling': ['domain', 'protocol', 'server-kit'],
  'apps/sfu': ['protocol', 'server-kit'],
  'apps/standalone': ['signaling', 'sfu', 'server-kit'],
};

const SOCKETS = /^(socket\.io|socket\.io-client)$/;
const MEDIA = /^(mediasoup|mediasoup-client)(\/|$)/;
const NODE = /^node:/;
const REACT = /^react(-dom)?(\/|$)/;
const DATABASE = /^(kysely|pg|@electric-sql\/pglite|ioredis|redis)(\/|$)/;
const either = (...walls: RegExp[]) => new RegExp(walls.map(({ source }) => source).join('|'));

/** What each package may never see of others' libraries. */
export const FOREIGN: Readonly<Record<string, RegExp>> = {
  'packages/domain': /^[^.]/,
  'packages/protocol': /^(?!\.|zod\/mini$|@foyer\/)/,
  'packages/client': either(REACT, NODE, DATABASE, /^mediasoup$/, /^socket\.io$/),
  'packages/ui': either(SOCKETS, MEDIA, NODE, DATABASE),
  'packages/server-kit': either(SOCKETS, MEDIA, DATABASE),
  'apps/web': either(SOCKETS, MEDIA, NODE, DATABASE, /^zod(\/|$)/),
  'apps/signaling': either(MEDIA, REACT),
  'apps/sfu': either(DATABASE, SOCKETS, REACT),
  'apps/standalone': either(MEDIA, SOCKETS, DATABASE),
};
