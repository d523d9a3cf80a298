import type { Edition } from './keys.ts';

/**
 * Which code leads to which invitation. Codes are kept as they are: they have to be shown again, and lead no farther than
 * to the lobby.
 */
export interface CodeStore {
  /** The code of an invitation; the first one that is offered and not taken yet, if it has none. */
  codeOf(edition: Edition, offer: () => string): Promise<string>;
  /** Null: nobody has been given this code. */
  find(code: string): Promise<Edition | null>;
}
