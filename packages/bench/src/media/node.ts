import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { View } from '@foyer/protocol';
import { connect, type MeetingId, type ParticipantId, sfuNotices, sfuRequests } from '@foyer/protocol/sfu';
import { lineTo, randomId } from '@foyer/server-kit';
import { peerRtp } from '@foyer/sfu/testing/peer';
import type { MediaServer } from './server.ts';

/** Nobody looks: it is sound that is measured. */
const VIEW: View = { show: 'sound' };

/** The media node of the product, with one worker: all that it does for a meeting, but no signaling before it. */
export async function startNode(): Promise<MediaServer> {
  const child = fork(fileURLToPath(import.meta.resolve('@foyer/sfu/main')), {
    env: { ...process.env, SFU_LISTEN_ADDRESS: '127.0.0.1', SFU_WORKERS: '1', SFU_BASE_PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { call } = connect(lineTo(child), {
    requests: sfuRequests,
    notices: sfuNotices,
    onNotice: () => {},
    patience: () => () => {},
  });
  const meeting = randomId() as MeetingId;
  const known = await call('node:capabilities', {});
  if (!known.ok) throw new Error('the media node does not answer');
  return {
    pid: child.pid ?? 0,
    async open(role, fingerprint) {
      const participant = randomId() as ParticipantId;
      const owner = { meeting, participant };
      const granted = await call('media:grant', { ...owner, fingerprint });
      if (!granted.ok) throw new Error(granted.code);
      const { token } = granted.data;
      const arrival = { ...owner, token, fingerprint, capabilities: known.data, view: VIEW, spotlight: null };
      const attached = await call('media:attach', arrival);
      if (!attached.ok) throw new Error(attached.code);
      if (role === 'listens') return attached.data.receive;
      const sent = await call('media:publish', { ...owner, source: 'microphone', rtpParameters: peerRtp });
      if (!sent.ok) throw new Error(sent.code);
      return attached.data.send;
    },
    close: () => child.disconnect(),
  };
}
