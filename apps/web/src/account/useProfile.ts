import { changeProfile, type Problem, type Profile } from '@foyer/client';
import { useState } from 'react';

/** What one writes, as it is typed. */
export interface Draft {
  readonly name: string;
  readonly title: string;
  readonly company: string;
  readonly zone: string;
  readonly phone: string;
}

export interface ProfileProps {
  readonly draft: Draft;
  readonly mail: string | null;
  readonly wrong: 'name' | 'phone' | null;
  readonly busy: boolean;
  readonly saved: boolean;
  readonly problem: Problem | null;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onSave: () => void;
}

export function draftOf({ name, title, company, zone, phones }: Profile): Draft {
  return { name, title: title ?? '', company: company ?? '', zone: zone ?? '', phone: phones[0] ?? '' };
}

/** What speaks against a draft that the server would only call a bad request; null: nothing. */
export function wrongIn({ name, phone }: Draft): 'name' | 'phone' | null {
  if (name.trim() === '') return 'name';
  return phone.trim() === '' || /^\+?[\d ()/.-]{3,}$/.test(phone.trim()) ? null : 'phone';
}

export function useProfile(profile: Profile, onProfile: (profile: Profile) => void): ProfileProps {
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [wrong, setWrong] = useState<ProfileProps['wrong']>(null);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async () => {
    if (busy) return;
    const objection = wrongIn(draft);
    setWrong(objection);
    setSaved(false);
    setProblem(null);
    if (objection !== null) return;
    setBusy(true);
    const { name, title, company, zone, phone } = draft;
    const answer = await changeProfile({
      name,
      title: title.trim() || null,
      company: company.trim() || null,
      zone: zone || null,
      // The first is the one that is shown here; others stay.
      phones: [...(phone.trim() === '' ? [] : [phone]), ...profile.phones.slice(1)],
    });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setSaved(true);
    setDraft(draftOf(answer.value));
    onProfile(answer.value);
  };

  return {
    ...{ draft, wrong, busy, saved, problem, mail: profile.mail },
    onChange: (change) => {
      setDraft({ ...draft, ...change });
      setSaved(false);
      setWrong(null);
    },
    onSave: () => void save(),
  };
}
