import { lineageContract } from './store.contract.ts';
import { memoryLineages } from './store.memory.ts';

lineageContract('memory', async () => memoryLineages());
