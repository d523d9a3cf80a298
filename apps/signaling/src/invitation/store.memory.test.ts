import { codeContract } from './store.contract.ts';
import { memoryCodes } from './store.memory.ts';

codeContract('memory', async () => memoryCodes());
