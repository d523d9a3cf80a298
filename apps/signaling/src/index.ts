export { type Signaling, type SignalingOptions, startSignaling } from './build.ts';
export { type OpenDatabase, openDatabase } from './database/open.ts';
export { type OperatorParts, operate } from './operator/operate.ts';
export { databaseStores, memoryStores } from './stores.ts';
