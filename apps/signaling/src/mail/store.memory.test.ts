import { mailContract } from './store.contract.ts';
import { memoryMails } from './store.memory.ts';

mailContract('memory', async () => memoryMails());
