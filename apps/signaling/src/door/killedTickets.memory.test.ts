import { killedTicketsContract } from './killedTickets.contract.ts';
import { memoryKilledTickets } from './killedTickets.ts';

killedTicketsContract('memory', async (clock) => memoryKilledTickets(clock));
