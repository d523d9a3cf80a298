import { expect, test } from 'vitest';
import { cameraRtp, voiceRtp } from '../media/replay/sender.ts';
import { answerTo, offerOf, parametersOf, parse } from './sdp.ts';

const own = {
  usernameFragment: 'ours',
  password: 'secret',
  fingerprint: 'AB:CD',
  address: '192.0.2.9',
  port: 41_000,
};

/** As Janus writes it, shortened. */
const OFFERED = [
  'v=0',
  'o=- 1 1 IN IP4 192.0.2.2',
  's=VideoRoom 1234',
  't=0 0',
  'a=group:BUNDLE 0 1',
  'a=fingerprint:sha-256 35:E4',
  'a=ice-lite',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=sendonly',
  'a=mid:0',
  'a=ice-ufrag:umK5',
  'a=ice-pwd:u1TR',
  'a=setup:actpass',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 useinbandfec=1;usedtx=1',
  'a=candidate:1 1 udp 2015363327 192.0.2.2 22466 typ host',
  'm=video 9 UDP/TLS/RTP/SAVPF 96 97',
  'a=sendonly',
  'a=mid:1',
  'a=rtpmap:96 VP8/90000',
  'a=rtcp-fb:96 nack pli',
  'a=rtpmap:97 rtx/90000',
  'a=fmtp:97 apt=96',
  'a=ssrc:5 cname:janus',
  '',
].join('\r\n');

test('an offer says what a bot sends: a voice that may pause, and three copies of a camera, the smallest first', () => {
  const offer = offerOf(
    [
      { kind: 'audio', rtpParameters: voiceRtp },
      { kind: 'video', rtpParameters: cameraRtp },
    ],
    own,
  );
  const [voice, camera] = parse(offer).media;
  expect(voice).toMatchObject({ kind: 'audio', mid: '0', formats: '111' });
  expect(voice?.lines).toContain('a=fmtp:111 useinbandfec=1;usedtx=1');
  expect(camera).toMatchObject({ kind: 'video', mid: '1', formats: '96' });
  expect(camera?.lines).toContain('a=ssrc-group:SIM 2220 2221 2222');
  expect(camera?.lines).toContain('a=rtcp-fb:96 nack pli');
  expect(camera?.lines.at(-1)).toBe('a=ssrc:2222 cname:bench');
});

test('copies that have names are told apart by them', () => {
  const rtpParameters = { ...cameraRtp, encodings: [{ rid: 'q' }, { rid: 'h' }] };
  const [camera] = parse(offerOf([{ kind: 'video', rtpParameters }], own)).media;
  expect(camera?.lines.slice(-3)).toEqual(['a=rid:q send', 'a=rid:h send', 'a=simulcast:send q;h']);
});

test('who sends and who takes begins the handshake, so that it is the server that chooses the cipher', () => {
  const offer = offerOf([{ kind: 'audio', rtpParameters: voiceRtp }], own);
  for (const { lines } of [...parse(offer).media, ...parse(answerTo(OFFERED, own)).media])
    expect(lines).toEqual(
      expect.arrayContaining([
        'a=setup:active',
        'a=ice-ufrag:ours',
        'a=candidate:1 1 udp 2130706431 192.0.2.9 41000 typ host',
      ]),
    );
});

test('an answer takes all that is offered, as it is offered', () => {
  const [sound, picture] = parse(answerTo(OFFERED, own)).media;
  expect(sound).toMatchObject({ kind: 'audio', mid: '0', formats: '111' });
  expect(picture).toMatchObject({ kind: 'video', mid: '1', formats: '96 97' });
  expect(picture?.lines).toEqual(expect.arrayContaining(['a=recvonly', 'a=rtpmap:97 rtx/90000', 'a=fmtp:97 apt=96']));
  expect(picture?.lines).not.toContain('a=ssrc:5 cname:janus');
});

test('how the other end is reached is read from what it says, and it is a mistake when that is not enough', () => {
  expect(parametersOf(OFFERED)).toMatchObject({
    iceParameters: { usernameFragment: 'umK5', password: 'u1TR' },
    iceCandidates: [{ protocol: 'udp', address: '192.0.2.2', port: 22_466 }],
    dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value: '35:E4' }] },
  });
  expect(() => parametersOf('v=0\r\n')).toThrow('without');
});
