import { useMeeting } from '../meeting/session.ts';
import type { Layout } from './layout.ts';
import { useReport } from './useReport.ts';
import { useSurroundings } from './useSurroundings.ts';
import { viewBefore } from './viewOf.ts';

/** Says what the page will show as long as its person is on their way in: inside, the stage itself says it. */
export function useViewBefore(layout: Layout): void {
  const at = useMeeting((view) => view.stage.at);
  const surroundings = useSurroundings();
  const onTheWay = at === 'loading' || at === 'green-room' || at === 'waiting';
  useReport(onTheWay ? viewBefore(layout, surroundings) : null);
}
