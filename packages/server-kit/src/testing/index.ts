export { Chance } from './chance.ts';
export { FakeClock, SkippingClock } from './clock.ts';
export { freePort } from './port.ts';
export { type PostgresServer, startPostgres } from './postgres.ts';
