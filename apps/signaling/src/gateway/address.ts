import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from.
 *
 * @param behindProxy whether one proxy stands in front: then its own entry counts, which is the last; what stands before
 *   it was written by whoever asks
 */
export function addressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, behindProxy: boolean): string {
  const forwarded = behindProxy ? String(request.headers['x-forwarded-for'] ?? '') : '';
  return forwarded.split(',').at(-1)?.trim() || (request.socket.remoteAddress ?? 'unknown');
}
