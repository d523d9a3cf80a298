import type { AnyNotice, MediaChange, RtpParameters, Source, View } from '@foyer/protocol';
import {
  connect,
  type MeetingId,
  type sfuNotices as Notices,
  type ParticipantId,
  sfuNotices,
  sfuRequests,
} from '@foyer/protocol/sfu';
import { linePair, silent } from '@foyer/server-kit';
import { FakeClock } from '@foyer/server-kit/testing';
import { serveSfu } from '../build.ts';
import { cameraRtp, microphoneRtp, screenRtp, screenSoundRtp } from '../media/engine.contract.ts';
import type { MediaEngine } from '../media/engine.ts';
import { fakeEngine } from '../media/fake/engine.ts';

export const meeting = 'm'.repeat(22) as MeetingId;
export const [ann, bob, cem] = ['a', 'b', 'c'].map((one) => one.repeat(22) as ParticipantId) as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
];
const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');

export const SPEAKER_ONLY = { show: 'speaker', stage: 'auto', stageWidth: 960 } satisfies View;
/** Room for everybody, without having to name them. */
export const WHOEVER_COMES = {
  show: 'gallery',
  stage: 'auto',
  stageWidth: 960,
  tiles: [],
  spare: 9,
  tileWidth: 240,
} satisfies View;

const RTP: Record<Source, RtpParameters> = {
  microphone: microphoneRtp,
  camera: cameraRtp,
  screen: screenRtp,
  'screen-sound': screenSoundRtp,
};

/** A media node on a line, without media, and what one says to it. */
export function startNode() {
  const engine = fakeEngine();
  return { ...startNodeWith(engine), engine };
}

/** The same, with an engine of any kind. */
export function startNodeWith(engine: MediaEngine) {
  const clock = new FakeClock();
  const [near, far, hangUp] = linePair();
  serveSfu(far, { engine, log: silent, clock });
  const news: AnyNotice<typeof Notices>[] = [];
  const { call } = connect(near, {
    requests: sfuRequests,
    notices: sfuNotices,
    onNotice: (one) => news.push(one),
    patience: () => () => {},
  });

  const grant = async (participant: ParticipantId, fingerprint = FINGERPRINT) => {
    const granted = await call('media:grant', { meeting, participant, fingerprint });
    return granted.ok ? granted.data.token : '';
  };

  /** Everything that `media:attach` needs, with a good token. */
  const arrival = async (
    participant: ParticipantId,
    { view = WHOEVER_COMES, spotlight = null }: { view?: View; spotlight?: ParticipantId | null } = {},
  ) => {
    const token = await grant(participant);
    const { capabilities } = engine;
    return { meeting, participant, token, fingerprint: FINGERPRINT, capabilities, view, spotlight };
  };

  const attach = async (participant: ParticipantId, looks: Parameters<typeof arrival>[1] = {}) => {
    const attached = await call('media:attach', await arrival(participant, looks));
    if (!attached.ok) throw new Error(`not attached: ${attached.code}`);
    return attached.data;
  };

  const publish = async (participant: ParticipantId, source: Source) => {
    const published = await call('media:publish', { meeting, participant, source, rtpParameters: RTP[source] });
    if (!published.ok) throw new Error(`not published: ${published.code}`);
    return published.data.producer;
  };

  const census = async () => {
    const counted = await call('node:census', {});
    return counted.ok ? counted.data.rooms : [];
  };

  /** What one participant was told, in order. */
  const told = (participant: ParticipantId): MediaChange[] =>
    news.flatMap(({ name, payload }) =>
      name === 'consumers:changed' && payload.participant === participant ? [payload.change] : [],
    );

  /** Answered after everything that was under way for a participant. */
  const settled = async (participant: ParticipantId) => {
    const taken = await call('media:read', { meeting, participant });
    if (!taken.ok) throw new Error(`not attached: ${taken.code}`);
    return taken.data;
  };

  return { clock, call, news, grant, arrival, attach, publish, census, told, settled, hangUp };
}
