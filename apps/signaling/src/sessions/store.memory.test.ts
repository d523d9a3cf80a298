import { accountContract, sessionContract, signInLinkContract } from './store.contract.ts';
import { memoryAccounts, memorySessions, memorySignInLinks } from './store.memory.ts';

accountContract('memory', async () => memoryAccounts());
sessionContract('memory', async () => ({ store: memorySessions(), accounts: memoryAccounts() }));
signInLinkContract('memory', async () => ({ store: memorySignInLinks(), accounts: memoryAccounts() }));
