import { spentTicketsContract } from './spentTickets.contract.ts';
import { memorySpentTickets } from './spentTickets.ts';

spentTicketsContract('memory', async (clock) => memorySpentTickets(clock));
