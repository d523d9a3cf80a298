export { fakeEngine } from '../media/fake/engine.ts';
export { type Path, Pipe, type PipeOptions } from './pipe.ts';
export { Relay, type Spot } from './relay.ts';
