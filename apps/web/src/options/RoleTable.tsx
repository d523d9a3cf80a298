import type { OptionsChange, ToldOptions } from '@foyer/client';
import { type Privilege, ROLES, roleMay, SWITCHABLE, type Switchable } from '@foyer/domain';
import { Checkbox } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './Options.module.css';

export interface RoleTableProps {
  readonly may: ToldOptions['options']['may'];
  readonly onMay: (may: NonNullable<OptionsChange['may']>) => void;
  readonly disabled: boolean;
}

/** Organizers can take everything from themselves but the page on which they do: it is not offered. */
const COLUMNS = ['presenter', 'attendee'] as const;

const PRIVILEGE: Record<Switchable, Privilege> = {
  unmute: 'devices.microphone',
  screens: 'screens.share',
  hands: 'hands.raise',
  reactions: 'reactions.show',
};

/** What is left to whom. Where the table of roles gives nothing there is nothing to leave (OP-5). */
export function RoleTable({ may, onMay, disabled }: RoleTableProps) {
  const { label, what: names, roles, names: each } = words.options.may;
  return (
    <table className={css['roles']}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <td />
          {COLUMNS.map((role) => (
            <th key={role} scope="col">
              {roles[role]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SWITCHABLE.map((what) => (
          <tr key={what}>
            <th scope="row">{names[what]}</th>
            {COLUMNS.map((role) => (
              <td key={role}>
                {roleMay(role, PRIVILEGE[what]) && (
                  <Checkbox
                    bare
                    label={each[role][what]}
                    on={may[what].includes(role)}
                    disabled={disabled}
                    onSwitch={(on) =>
                      onMay({ ...may, [what]: ROLES.filter((one) => (one === role ? on : may[what].includes(one))) })
                    }
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
