import { accountContract } from './store.contract.ts';
import { memoryAccounts } from './store.memory.ts';

accountContract('memory', async () => memoryAccounts());
