import { memoryAccounts } from '../accounts/store.memory.ts';
import { identityContract } from './store.contract.ts';
import { memoryIdentities } from './store.memory.ts';

identityContract('memory', async () => ({ store: memoryIdentities(), accounts: memoryAccounts() }));
