import type { AccountRow } from '@foyer/client';
import {
  Avatar,
  Badge,
  CoOrganizerIcon,
  DoneIcon,
  DoorIcon,
  ForbidIcon,
  IconButton,
  KeyIcon,
  Menu,
  type MenuItem,
  MoreIcon,
} from '@foyer/ui';
import { fill } from '../i18n/fill.ts';
import { onDay } from '../i18n/say.ts';
import { words } from '../i18n/words.ts';
import css from './Admin.module.css';
import type { AdminProps } from './useAdmin.ts';

const say = words.admin;

type Props = Pick<AdminProps, 'onGrant' | 'onEnable' | 'onAsk' | 'busy'> & {
  readonly person: AccountRow;
  readonly isMe: boolean;
};

/** Somebody with an account. */
export function AccountItem({ person, isMe, busy, ...on }: Props) {
  const { name, mail, rights, disabled, usedAt } = person;
  const used = usedAt === null ? say.notUsed : fill(say.used, { date: onDay(usedAt) });
  return (
    <li className={css['person']} data-closed={disabled}>
      <Avatar name={name} dim={disabled} />
      <div className={css['who']}>
        <span className={css['name']}>
          <bdi>{name}</bdi> {isMe && <span className={css['soft']}>{words.admin.you}</span>}
        </span>
        <span className={css['facts']}>
          {mail !== null && <bdi>{mail}</bdi>}
          <span>{used}</span>
        </span>
      </div>
      <span className={css['badges']}>
        {disabled && <Badge>{say.closed}</Badge>}
        {rights.administrator && <Badge>{say.administrator}</Badge>}
        {!rights.holds && <Badge>{say.mayNotHold}</Badge>}
      </span>
      <Menu
        place="floating"
        groups={[{ items: rightsOf(person, on) }, { items: accountOf(person, { isMe, ...on }) }]}
        trigger={(trigger) => (
          <IconButton label={fill(say.moreFor, { name })} disabled={busy} {...trigger}>
            <MoreIcon />
          </IconButton>
        )}
      />
    </li>
  );
}

function rightsOf(person: AccountRow, { onGrant }: Pick<Props, 'onGrant'>): readonly MenuItem[] {
  const { administrator, holds } = person.rights;
  if (person.disabled) return [];
  return [
    {
      label: administrator ? say.takeAdministrator : say.makeAdministrator,
      icon: <CoOrganizerIcon />,
      onChoose: () => onGrant(person, { administrator: !administrator }),
    },
    {
      label: holds ? say.notHold : say.letHold,
      icon: holds ? <ForbidIcon /> : <DoneIcon />,
      onChoose: () => onGrant(person, { holds: !holds }),
    },
  ];
}

/** Nobody closes their own account here, or signs themselves out of it by mistake. */
function accountOf(
  person: AccountRow,
  { isMe, onEnable, onAsk }: Pick<Props, 'isMe' | 'onEnable' | 'onAsk'>,
): readonly MenuItem[] {
  if (isMe) return [];
  if (person.disabled) return [{ label: say.enable, icon: <DoorIcon />, onChoose: () => onEnable(person) }];
  return [
    { label: say.reset, icon: <KeyIcon />, onChoose: () => onAsk({ about: 'reset', person }) },
    { label: say.disable, icon: <ForbidIcon />, look: 'danger', onChoose: () => onAsk({ about: 'disable', person }) },
  ];
}
