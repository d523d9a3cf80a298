import type { InvitedPerson } from '@foyer/client';
import {
  Avatar,
  Badge,
  Button,
  IconButton,
  LinkIcon,
  Menu,
  MoreIcon,
  RemoveIcon,
  RenewIcon,
  SendIcon,
  TroubleIcon,
} from '@foyer/ui';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import css from './Invitees.module.css';
import type { InviteesProps } from './useInvitees.ts';

const say = words.invitees;

export interface InviteeRowProps extends Pick<InviteesProps, 'onCopy' | 'onRenew' | 'onSend' | 'onRemove'> {
  readonly person: InvitedPerson;
}

/** One person who is invited: who, how they were told, and what can be done about it. */
export function InviteeRow({ person, onCopy, onRenew, onSend, onRemove }: InviteeRowProps) {
  const { name, mail, colleague, sending } = person;
  const shown = name ?? mail;
  const { words: state, remedy } = stateOf(person);
  return (
    <li className={css['row']}>
      <Avatar name={shown} />
      <span className={css['who']}>
        <span className={css['name']}>
          <bdi>{shown}</bdi> {colleague && <Badge>{say.colleague}</Badge>}
        </span>
        {name !== null && <span className={css['facts']}>{mail}</span>}
        <span className={css['facts']} data-trouble={remedy !== null}>
          {remedy !== null && <TroubleIcon aria-hidden="true" />}
          <span>
            {state} {remedy}
          </span>
        </span>
      </span>
      <Menu
        place="floating"
        groups={[
          {
            items: [
              ...(sending === 'none'
                ? []
                : [{ label: say.copyLink, icon: <LinkIcon />, onChoose: () => onCopy(person) }]),
              ...(onSend ? [{ label: say.sendAgain, icon: <SendIcon />, onChoose: () => onSend(person) }] : []),
              { label: say.newLink, icon: <RenewIcon />, onChoose: () => onRenew(person) },
            ],
          },
          { items: [{ label: say.remove, icon: <RemoveIcon />, look: 'danger', onChoose: () => onRemove(person) }] },
        ]}
        trigger={(trigger) => (
          <IconButton label={fill(say.moreFor, { name: shown })} {...trigger}>
            <MoreIcon />
          </IconButton>
        )}
      />
      {sending === 'none' && (
        // Nobody else tells them: what has to be done about it is not in a menu.
        <span className={css['copy']}>
          <Button
            size="small"
            look="plain"
            icon={<LinkIcon />}
            aria-label={fill(say.copyLinkFor, { name: shown })}
            onClick={() => onCopy(person)}
          >
            {say.copyLink}
          </Button>
        </span>
      )}
    </li>
  );
}

/** How somebody was told, in words, and what to do if they were not; null: nothing. */
export function stateOf({ sending, trouble, given }: InvitedPerson): { words: string; remedy: string | null } {
  const remedy = trouble && say.trouble[trouble];
  if (sending === 'failed') return { words: say.failed, remedy };
  if (sending === 'waiting' && remedy !== null) return { words: say.again, remedy };
  if (sending === 'none') return { words: given ? say.state.given : say.state.none, remedy: null };
  return { words: say.state[sending], remedy: null };
}
