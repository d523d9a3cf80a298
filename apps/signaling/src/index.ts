export { type Signaling, type SignalingOptions, startSignaling } from './build.ts';
