/** How a line ends whose other end does not keep to the protocol below our messages, in Socket.IO's words. */
const BROKEN = ['forced close', 'parse error', 'transport error'];

/**
 * Whether a line was closed because its other end broke it. Nobody can be answered on it any more, but it is a refusal
 * all the same (AU-1).
 *
 * @param reason what Socket.IO says about why it is closed
 */
export function isBroken(reason: string): boolean {
  return BROKEN.includes(reason);
}
