export { readSettings, type Settings } from './settings.ts';
export { type Foyer, startFoyer } from './start.ts';
