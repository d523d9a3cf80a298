export { fakeEngine } from './media/fake/engine.ts';
