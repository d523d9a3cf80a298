import { scheduleContract } from './store.contract.ts';
import { memorySchedules } from './store.memory.ts';

scheduleContract('memory', async () => memorySchedules());
