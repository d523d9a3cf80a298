export { type Signaling, type SignalingOptions, startSignaling } from './build.ts';
export { type OpenDatabase, openDatabase } from './database/open.ts';
export { tableWith } from './limits/override.ts';
export type { LimitTable } from './limits/table.ts';
export { type OperatorParts, operate } from './operator/operate.ts';
export { databaseStores, memoryStores } from './stores.ts';
