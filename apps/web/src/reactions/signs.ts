import type { Reaction } from '@foyer/domain';

/** As everybody’s own device draws them. */
export const SIGNS: Readonly<Record<Reaction, string>> = {
  applause: '👏',
  agree: '👍',
  heart: '❤️',
  laugh: '😂',
  surprise: '😮',
  disagree: '👎',
};
