import { inviteeContract } from './store.contract.ts';
import { memoryInvitees } from './store.memory.ts';

inviteeContract('memory', async () => memoryInvitees());
