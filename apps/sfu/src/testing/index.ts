export { fakeEngine } from '../media/fake/engine.ts';
export { levelOf, markerOf, timestampOf } from '../slots/rtp.ts';
export { Relay, type Spot } from './relay.ts';
