export { isLoopback } from './addresses.ts';
export { inBackground } from './background.ts';
export { type Line, linePair, lineTo, lineToParent } from './channels.ts';
export { type Cancel, type Clock, systemClock } from './clock.ts';
export { randomId, randomSecret } from './ids.ts';
export { createLog, type Log, silent } from './log.ts';
export { type ServerCertificate, selfSigned } from './selfSigned.ts';
export { generateTicketKeys, type Redeemed, type TicketKeys, type TicketOffice, ticketOffice } from './tickets.ts';
