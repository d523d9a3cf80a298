export { serveSfu } from './build.ts';
export { mediasoupEngine } from './media/mediasoup/engine.ts';
