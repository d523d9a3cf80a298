import type { AnyNotice, RtpCapabilities } from '@foyer/protocol';
import { type Caller, type Channel, connect, sfuNotices, sfuRequests } from '@foyer/protocol/sfu';
import type { Clock } from '@foyer/server-kit';

/** A media node that takes longer than this, in ms, to answer does not answer: nobody's meeting waits for it. */
const PATIENCE_MS = 5_000;

/** The media node, as signaling sees it. */
export interface MediaNode extends Caller<typeof sfuRequests> {
  /** What it can do: the same for every meeting. */
  readonly capabilities: RtpCapabilities;
}

/** Gets to know the media node at the other end of a channel. */
export async function mediaNode(
  channel: Channel,
  { clock, onNotice }: { clock: Clock; onNotice: (notice: AnyNotice<typeof sfuNotices>) => void },
): Promise<MediaNode> {
  const patience = (over: () => void) => clock.after(PATIENCE_MS, over);
  const { call } = connect(channel, { requests: sfuRequests, notices: sfuNotices, onNotice, patience });
  const answer = await call('node:capabilities', {});
  if (!answer.ok) throw new Error('the media node did not come up; what it wrote above says why');
  return { call, capabilities: answer.data };
}
