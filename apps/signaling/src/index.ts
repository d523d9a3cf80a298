export { Audit } from './audit/audit.ts';
export { type Signaling, type SignalingOptions, startSignaling } from './build.ts';
export { type OpenDatabase, openDatabase } from './database/open.ts';
export { insideNetworks } from './door/insideNetworks.ts';
export { JOIN_TICKET_LIFE_MS } from './door/joinTicket.ts';
export { tableWith } from './limits/override.ts';
export type { LimitTable } from './limits/table.ts';
export { operate } from './operator/operate.ts';
export { databaseStores, memoryStores } from './stores.ts';
