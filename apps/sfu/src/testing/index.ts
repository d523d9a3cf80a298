export { fakeEngine } from '../media/fake/engine.ts';
export { Relay, type Spot } from './relay.ts';
