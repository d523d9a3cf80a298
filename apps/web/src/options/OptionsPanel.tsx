import { CATEGORIES, LOBBY_FACTS, LOCATIONS, OPTION_RANGES } from '@foyer/domain';
import { Checkbox, ChoiceGroup, CloseIcon, IconButton, RadioGroup, Switch } from '@foyer/ui';
import type { ReactNode } from 'react';
import { words } from '../i18n/words.ts';
import { categoriesFor, hasPhoneSwitch, levelsFor, presentingFor } from './entrances.ts';
import { ForeseenNotice } from './ForeseenNotice.tsx';
import { NumberOption } from './NumberOption.tsx';
import css from './Options.module.css';
import { RoleTable } from './RoleTable.tsx';
import type { OptionsProps, Part } from './useOptions.ts';

export interface OptionsPanelProps extends OptionsProps {
  readonly onClose: () => void;
}

/** What organizers settle about the meeting while it goes on. */
export function OptionsPanel({ onClose, ...props }: OptionsPanelProps) {
  return (
    <section className={css['panel']} aria-label={words.options.heading} ref={focus} tabIndex={-1}>
      <header className={css['header']}>
        <div>
          <h2>{words.options.heading}</h2>
          <p className={css['now']}>{words.options.now}</p>
        </div>
        <IconButton label={words.options.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      <div className={css['parts']}>
        <OptionsParts {...props} />
      </div>
    </section>
  );
}

/** All of them, wherever they are settled: beside a meeting that goes on, or on its page beforehand. */
export function OptionsParts(props: OptionsProps) {
  return (
    <>
      <StraightIn {...props} />
      <Allowed {...props} />
      <CanPresent {...props} />
      <MayDo {...props} />
      <LobbyShows {...props} />
      <Limits {...props} />
    </>
  );
}

/** A part of the page, and under it what the change will do that was pressed in it. */
function Section({
  part,
  pending,
  offline,
  children,
}: OptionsProps & { readonly part: Part; readonly children: ReactNode }) {
  return (
    <div className={css['part']}>
      {children}
      {/* It is there before it has anything to say: then what it says is read aloud. */}
      <div className={css['says']} role="status">
        {pending?.part === part && <ForeseenNotice {...pending} offline={offline} />}
      </div>
    </div>
  );
}

function StraightIn(props: OptionsProps) {
  const { entrances, told, locked, onChange, offline } = props;
  const { label, hint, locked: isLocked, levels, phone } = words.options.straightIn;
  return (
    <Section {...props} part="straightIn">
      <RadioGroup
        label={label}
        hint={locked ? isLocked : hint}
        value={told.options.straightIn}
        choices={levelsFor(entrances, told).map((value) => ({ value, label: levels[value] }))}
        onValue={(straightIn) => onChange('straightIn', { straightIn })}
        disabled={offline}
      />
      {hasPhoneSwitch(entrances, told) && (
        <Switch
          label={phone}
          on={told.options.phoneSkipsLobby}
          onSwitch={(phoneSkipsLobby) => onChange('straightIn', { phoneSkipsLobby })}
          disabled={offline}
        />
      )}
    </Section>
  );
}

function Allowed(props: OptionsProps) {
  const { entrances, told, onChange, offline } = props;
  const { label, hint, categories: names } = words.options.allowed;
  const { categories, locations } = told.options;
  return (
    <Section {...props} part="allowed">
      <ChoiceGroup label={label} hint={hint}>
        {categoriesFor(entrances).map((category) => (
          <Checkbox
            key={category}
            label={names[category]}
            on={categories.includes(category)}
            onSwitch={(on) =>
              onChange('allowed', { categories: withOne(CATEGORIES, categories, { one: category, on }) })
            }
            disabled={offline}
          />
        ))}
      </ChoiceGroup>
      {entrances.networks && (
        <ChoiceGroup label={words.options.locations.label}>
          {LOCATIONS.map((location) => (
            <Checkbox
              key={location}
              label={words.options.locations.names[location]}
              on={locations.includes(location)}
              onSwitch={(on) =>
                onChange('allowed', { locations: withOne(LOCATIONS, locations, { one: location, on }) })
              }
              disabled={offline}
            />
          ))}
        </ChoiceGroup>
      )}
    </Section>
  );
}

function CanPresent(props: OptionsProps) {
  const { entrances, told, onChange, offline } = props;
  const { label, hint, choices } = words.options.presenting;
  return (
    <Section {...props} part="presenting">
      <RadioGroup
        label={label}
        hint={hint}
        value={told.options.presenting}
        choices={presentingFor(entrances, told).map((value) => ({ value, label: choices[value] }))}
        onValue={(presenting) => onChange('presenting', { presenting })}
        disabled={offline}
      />
    </Section>
  );
}

function MayDo(props: OptionsProps) {
  const { told, onChange, offline } = props;
  return (
    <Section {...props} part="may">
      <RoleTable may={told.options.may} onMay={(may) => onChange('may', { may })} disabled={offline} />
    </Section>
  );
}

function LobbyShows(props: OptionsProps) {
  const { told, onChange, offline } = props;
  const { label, facts } = words.options.shows;
  const { lobbyShows } = told.options;
  return (
    <Section {...props} part="shows">
      <ChoiceGroup label={label}>
        {LOBBY_FACTS.map((fact) => (
          <Checkbox
            key={fact}
            label={facts[fact]}
            on={lobbyShows.includes(fact)}
            onSwitch={(on) => onChange('shows', { lobbyShows: withOne(LOBBY_FACTS, lobbyShows, { one: fact, on }) })}
            disabled={offline}
          />
        ))}
      </ChoiceGroup>
    </Section>
  );
}

function Limits(props: OptionsProps) {
  const { told, onChange, offline } = props;
  return (
    <Section {...props} part="limits">
      <ChoiceGroup label={words.options.limits.label}>
        <div className={css['numbers']}>
          {(Object.keys(OPTION_RANGES) as (keyof typeof OPTION_RANGES)[]).map((option) => (
            <NumberOption
              key={option}
              option={option}
              value={told.options[option]}
              onValue={(value) => onChange('limits', { [option]: value })}
              disabled={offline}
            />
          ))}
        </div>
      </ChoiceGroup>
    </Section>
  );
}

/** The same list with one more, or one less, in the order of all there are. */
function withOne<T>(
  all: readonly T[],
  some: readonly T[],
  { one, on }: { readonly one: T; readonly on: boolean },
): T[] {
  return all.filter((each) => (each === one ? on : some.includes(each)));
}

/** Whoever opens the panel wants to be in it. */
function focus(panel: HTMLElement | null): void {
  panel?.focus({ preventScroll: true });
}
