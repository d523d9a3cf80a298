import { groupContract } from './store.contract.ts';
import { memoryGroups } from './store.memory.ts';

groupContract('memory', async () => memoryGroups());
