import { words } from '../i18n/words.ts';
import { useMeeting } from '../meeting/session.ts';
import { Pill } from '../reconnect/Pill.tsx';

/** Says how one's own connection is, while it is worth a word and nothing worse is said. */
export function QualityStatus() {
  const says = useMeeting(({ quality, media, line }) =>
    media === 'up' && line === 'up' ? words.quality[quality] : null,
  );
  return <Pill says={says} />;
}
