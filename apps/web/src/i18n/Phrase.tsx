import type { ReactNode } from 'react';

export interface PhraseProps {
  /** A sentence with `{name}` in it. */
  readonly of: string;
  readonly name: string;
}

/** A sentence with somebody's name in it. `<bdi>` keeps a name in another script from turning the sentence around. */
export function Phrase({ of, name }: PhraseProps): ReactNode {
  const [before, after] = of.split('{name}');
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after}
    </>
  );
}
