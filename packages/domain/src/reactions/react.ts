import { allows, type Options } from '../options/options.ts';
import { type Role, roleMay } from '../roles/privileges.ts';

/** What one can show without a word. A closed list: what others see is never somebody's own text. */
export const REACTIONS = ['applause', 'agree', 'heart', 'laugh', 'surprise', 'disagree'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Whether somebody of a role may show a reaction, by the table and by the options (RE-1, OP-5). */
export function mayReact({ options }: { readonly options: Pick<Options, 'may'> }, role: Role): boolean {
  return roleMay(role, 'reactions.show') && allows(options, 'reactions', role);
}
