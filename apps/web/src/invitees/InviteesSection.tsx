import type { MeetingId } from '@foyer/domain';
import {
  AddToCalendarIcon,
  Avatar,
  Button,
  Combobox,
  type ComboboxOption,
  InviteIcon,
  Notice,
  PeopleIcon,
  TroubleIcon,
} from '@foyer/ui';
import { optionOf } from '../directory/PersonPicker.tsx';
import { count } from '../i18n/count.ts';
import { fill } from '../i18n/fill.ts';
import { inARow } from '../i18n/say.ts';
import { words } from '../i18n/words.ts';
import { InviteeRow } from './InviteeRow.tsx';
import css from './Invitees.module.css';
import { type Choice, type InviteesProps, useInvitees } from './useInvitees.ts';

const say = words.invitees;

/** Who is invited to a meeting of one's own, and how they were told. */
export function InviteesSection({ meeting }: { readonly meeting: MeetingId }) {
  return <InviteesPanel {...useInvitees(meeting)} />;
}

export function InviteesPanel({
  list,
  text,
  onText,
  choices,
  onInvite,
  onCalendar,
  done,
  problem,
  ...acts
}: InviteesProps) {
  const options = choices?.map(asOption) ?? null;
  return (
    <section className={css['section']} aria-label={say.heading}>
      <div className={css['top']}>
        <h2>{say.heading}</h2>
        {onCalendar && (
          <Button size="small" look="plain" icon={<AddToCalendarIcon />} onClick={onCalendar}>
            {say.calendar}
          </Button>
        )}
      </div>
      {list && !list.mails && <Notice icon={<TroubleIcon />}>{say.noServer}</Notice>}
      <Combobox
        label={say.field}
        placeholder={say.placeholder}
        text={text}
        onText={onText}
        options={options}
        onChoose={(id) => {
          const choice = choices?.find((one) => asOption(one).id === id);
          if (choice && !isNowhere(choice)) onInvite(choice);
        }}
        none={say.none}
        count={fill(say.count, { number: options?.length ?? 0 })}
        error={problem && words.problems[problem]}
      />
      <p role="status" className={css['done']}>
        {done}
      </p>
      {list && list.people.length === 0 && <Empty />}
      {list && list.people.length > 0 && (
        <ul className={css['list']} aria-label={say.list}>
          {list.people.map((person) => (
            <InviteeRow key={person.id} person={person} {...acts} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Empty() {
  return (
    <div className={css['empty']}>
      <InviteIcon aria-hidden="true" />
      <p className={css['emptyHead']}>{say.empty}</p>
      <p>{say.emptyMore}</p>
    </div>
  );
}

/** A colleague without an address cannot be written to; they are shown all the same, or one would look for them in vain. */
function isNowhere(choice: Choice): boolean {
  return choice.by === 'person' && choice.person.mail === null;
}

function asOption(choice: Choice): ComboboxOption {
  switch (choice.by) {
    case 'group': {
      const { id, name, size } = choice.group;
      return { id, picture: <GroupPicture />, label: name, detail: count(say.group, size) };
    }
    case 'person': {
      const option = optionOf(choice.person);
      return isNowhere(choice) ? { ...option, detail: say.noMail } : option;
    }
    case 'guests': {
      const [first] = choice.guests;
      const label =
        choice.guests.length === 1
          ? fill(say.invite, { name: first?.mail ?? '' })
          : count(say.inviteSeveral, choice.guests.length);
      const detail = choice.guests.length === 1 ? (first?.name ?? null) : inARow(choice.guests.map(({ mail }) => mail));
      return { id: 'guests', picture: <Avatar name={first?.name ?? first?.mail ?? ''} />, label, detail };
    }
  }
}

function GroupPicture() {
  return (
    <span className={css['group']} aria-hidden="true">
      <PeopleIcon />
    </span>
  );
}
