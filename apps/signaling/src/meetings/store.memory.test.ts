import { storeContract } from './store.contract.ts';
import { memoryMeetings } from './store.memory.ts';

storeContract('memory', async () => memoryMeetings());
