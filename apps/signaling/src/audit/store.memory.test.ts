import { auditContract } from './store.contract.ts';
import { memoryAudit } from './store.memory.ts';

auditContract('memory', async () => memoryAudit());
