import { isIP } from 'node:net';

/** Whether only this machine can reach an address (127.0.0.0/8, ::1, or the name localhost). */
export function isLoopback(address: string): boolean {
  if (address === 'localhost' || address === '::1') return true;
  return isIP(address) === 4 && address.startsWith('127.');
}
