import type { DirectoryPerson } from '@foyer/client';
import { Avatar, Combobox, type ComboboxOption } from '@foyer/ui';
import { useState } from 'react';

<<<<<<< HEAD

import { apart } from '../i18n/fill.ts';

=======

import { fill } from '../i18n/fill.ts';

>>>>>>> u1

import { words } from '../i18n/words.ts';
import { useColleagues } from './useColleagues.ts';

export interface PersonPickerProps {
  readonly label: string;
  /** Somebody was chosen; the field is empty again. */
  readonly onPick: (person: DirectoryPerson) => void;
}

/** Finds one colleague by name or mail address. */
export function PersonPicker({ label, onPick }: PersonPickerProps) {
  const [text, setText] = useState('');
  const { people, problem } = useColleagues(text);
  const pick = (id: string) => {
    const person = people?.find((one) => one.id === id);
    setText('');
    if (person) onPick(person);
  };
  return (
    <Combobox
      label={label}
      text={text}
      onText={setText}
      options={people?.map(optionOf) ?? null}
      onChoose={pick}
      none={words.directory.none}
      count={fill(words.directory.count, { number: people?.length ?? 0 })}
      error={problem && words.problems[problem]}
    />
  );
}

/** A colleague as one chooses them: two of one name are told apart by the rest. */
export function optionOf({ id, name, mail, title, company }: DirectoryPerson): ComboboxOption {
  const detail = [title, company, mail].flatMap((one) => (one === null ? [] : [apart(one)])).join(' · ');
  return { id, picture: <Avatar name={name} />, label: name, detail: detail === '' ? null : detail };
}
