import { silent } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import { Audit } from '../audit/audit.ts';
import { memoryAudit } from '../audit/store.memory.ts';

/** An audit that nobody reads. */
export const unread = () => new Audit({ store: memoryAudit(), clock: new FakeClock(), log: silent });
