import { accountContract, sessionContract } from './store.contract.ts';
import { memoryAccounts, memorySessions } from './store.memory.ts';

accountContract('memory', async () => memoryAccounts());
sessionContract('memory', async () => ({ store: memorySessions(), accounts: memoryAccounts() }));
