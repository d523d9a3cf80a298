import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tryWay } from './tryWay.ts';

const OFFER =
  'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 63 111\r\na=mid:0\r\na=rtpmap:63 red/48000/2\r\na=rtpmap:111 opus/48000/2\r\n';
const CONNECTION = {
  id: 't1',
  iceParameters: { usernameFragment: 'fragment', password: 'word', iceLite: true },
  iceCandidates: [
    {
      foundation: 'f',
      priority: 7,
      address: '192.0.2.7',
      ip: '192.0.2.7',
      protocol: 'tcp',
      port: 9,
      type: 'host',
      tcpType: 'passive',
    },
  ],
  dtlsParameters: { role: 'auto', fingerprints: [{ algorithm: 'sha-256', value: 'AB:CD' }] },
};
const RELAY = { urls: ['turn:turn.example.org'], username: 'u', credential: 'c' };

/** A connection as a browser has it, that becomes what it is told to. */
class FakePeer extends EventTarget {
  static last: FakePeer;
  readonly options: RTCConfiguration;
  connectionState = 'new';
  answer = '';
  closed = false;
  constructor(options: RTCConfiguration) {
    super();
    this.options = options;
    FakePeer.last = this;
  }
  addTransceiver() {}
  createOffer = async () => ({ type: 'offer', sdp: OFFER });
  async setLocalDescription() {}
  async setRemoteDescription({ sdp }: { sdp: string }) {
    this.answer = sdp;
  }
  getStats = async () =>
    new Map<string, object>([
      ['a', { type: 'candidate-pair', state: 'waiting', currentRoundTripTime: 9 }],
      ['b', { type: 'candidate-pair', state: 'succeeded', nominated: false, currentRoundTripTime: 0.024 }],
    ]);
  close() {
    this.closed = true;
  }
  become(state: string) {
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }
}

beforeEach(() => void vi.stubGlobal('RTCPeerConnection', FakePeer));
afterEach(() => void vi.unstubAllGlobals());

const begin = (relay: typeof RELAY | null = null, connection: object = CONNECTION) => {
  const over = new AbortController();
  const came = tryWay({ connection: connection as never, certificate: {} as never, relay }, over.signal);
  return { came, over, peer: FakePeer.last };
};

test('[PF-3] what comes up is through, with how long it takes; then it hangs up', async () => {
  const { came, peer } = begin();
  await expect.poll(() => peer.answer).not.toBe('');
  peer.become('connecting');
  peer.become('connected');
  expect(await came).toEqual({ through: true, roundTripMs: 24 });
  expect(peer.closed).toBe(true);
});

test('[PF-6] it answers itself for the node: nothing flows, and only that way leads there', async () => {
  const { peer } = begin();
  await expect.poll(() => peer.answer).not.toBe('');
  const lines = peer.answer.split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'a=inactive',
      'a=setup:passive',
      'a=ice-ufrag:fragment',
      'a=fingerprint:sha-256 AB:CD',
      'a=candidate:f 1 tcp 7 192.0.2.7 9 typ host tcptype passive',
    ]),
  );
  expect(lines.filter((line) => line.startsWith('a=candidate'))).toHaveLength(1);
  expect(peer.options).toEqual({ certificates: [{}] });
});

test.each(['failed', 'the end of its time'])('[PF-3] after %s it is not through', async (what) => {
  const { came, over, peer } = begin();
  await expect.poll(() => peer.answer).not.toBe('');
  if (what === 'failed') peer.become('failed');
  else over.abort();
  expect(await came).toEqual({ through: false });
  expect(peer.closed).toBe(true);
});

test('what the node tells too little of is not through, and nothing is left of it', async () => {
  const { came, peer } = begin(null, { ...CONNECTION, iceParameters: {} });
  expect(await came).toEqual({ through: false });
  expect(peer.closed).toBe(true);
});

test('[PF-8] through the relay alone, where that is the way', async () => {
  const { peer } = begin(RELAY);
  await expect.poll(() => peer.answer).not.toBe('');
  expect(peer.options).toEqual({ certificates: [{}], iceServers: [RELAY], iceTransportPolicy: 'relay' });
});
