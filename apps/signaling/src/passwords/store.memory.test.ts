import { memoryAccounts } from '../accounts/store.memory.ts';
import { passwordContract } from './store.contract.ts';
import { memoryPasswords } from './store.memory.ts';

passwordContract('memory', async () => ({ store: memoryPasswords(), accounts: memoryAccounts() }));
