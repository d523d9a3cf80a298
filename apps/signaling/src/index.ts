export { type Signaling, type SignalingOptions, startSignaling } from './build.ts';
export { type OpenDatabase, openDatabase } from './database/open.ts';
export { databaseStores } from './stores.ts';
