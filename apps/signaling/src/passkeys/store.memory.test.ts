import { memoryAccounts } from '../accounts/store.memory.ts';
import { passkeyContract } from './store.contract.ts';
import { memoryPasskeys } from './store.memory.ts';

passkeyContract('memory', async () => ({ store: memoryPasskeys(), accounts: memoryAccounts() }));
