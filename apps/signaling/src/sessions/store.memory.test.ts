import { memoryAccounts } from '../accounts/store.memory.ts';
import { sessionContract, signInLinkContract } from './store.contract.ts';
import { memorySessions, memorySignInLinks } from './store.memory.ts';

sessionContract('memory', async () => ({ store: memorySessions(), accounts: memoryAccounts() }));
signInLinkContract('memory', async () => ({ store: memorySignInLinks(), accounts: memoryAccounts() }));
