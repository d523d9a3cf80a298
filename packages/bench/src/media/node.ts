import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { View } from '@foyer/protocol';
import { connect, type MeetingId, type ParticipantId, sfuNotices, sfuRequests } from '@foyer/protocol/sfu';
import { lineTo, randomId } from '@foyer/server-kit';
import { takenByBots } from './capabilities.ts';
import { cameraRtp, voiceRtp } from './replay/sender.ts';
import type { Forwarded, MediaServer } from './server.ts';

/** The media node of the product, with one worker: all that it does for a meeting, but no signaling before it. */
export async function startNode(what: Forwarded): Promise<MediaServer> {
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
  const capabilities = takenByBots(known.data);
  /** Where there is sound nobody looks; where there are pictures everybody looks at the first who sends one. */
  let view: View = { show: 'sound' };
  return {
    pid: child.pid ?? 0,
    async open(role, fingerprint) {
      const participant = randomId() as ParticipantId;
      const owner = { meeting, participant };
      const granted = await call('media:grant', { ...owner, fingerprint });
      if (!granted.ok) throw new Error(granted.code);
      const { token } = granted.data;
      const arrival = { ...owner, token, fingerprint, capabilities, view, spotlight: null };
      const attached = await call('media:attach', arrival);
      if (!attached.ok) throw new Error(attached.code);
      if (role === 'takes') return attached.data.receive;
      const stream =
        what === 'sound'
          ? ({ source: 'microphone', rtpParameters: voiceRtp } as const)
          : ({ source: 'camera', rtpParameters: cameraRtp } as const);
      const sent = await call('media:publish', { ...owner, ...stream });
      if (!sent.ok) throw new Error(sent.code);
      // In a place that the largest copy of a camera fills.
      if (what === 'picture') view = { show: 'speaker', stage: { participant, source: 'camera' }, stageWidth: 960 };
      return attached.data.send;
    },
    close: () => child.disconnect(),
  };
}
