import { attemptContract } from './store.contract.ts';
import { memoryAttempts } from './store.memory.ts';

attemptContract('memory', async () => memoryAttempts());
