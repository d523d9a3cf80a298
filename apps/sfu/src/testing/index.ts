export { fakeEngine } from '../media/fake/engine.ts';
export { levelOf, markerOf, timestampOf } from '../slots/rtp.ts';
export { type Path, Pipe, type PipeOptions } from './pipe.ts';
export { Relay, type Spot } from './relay.ts';
