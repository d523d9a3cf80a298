import { type ComponentType, lazy, useState } from 'react';
import { loadInside } from '../i18n/load.ts';
import type { InsideProps } from './InsidePage.tsx';

let loaded: ComponentType<InsideProps> | null = null;

/** Gets what is drawn inside a meeting: nobody needs it before, and nobody shall wait for it on their way in. */
export async function loadRoom(): Promise<ComponentType<InsideProps>> {
  await loadInside();
  loaded ??= (await import('./InsidePage.tsx')).Inside;
  return loaded;
}

const Loading = lazy(async () => ({ default: await loadRoom() }));

/** Inside a meeting. */
export function Room(props: InsideProps) {
  // What it began with: another component in its place would lose all that is open.
  const [Drawn] = useState<ComponentType<InsideProps>>(() => loaded ?? Loading);
  return <Drawn {...props} />;
}
