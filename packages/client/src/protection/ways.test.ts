import { expect, test } from 'vitest';
import { protectedWay, type Stats } from './ways.ts';

const report = (more: Record<string, object> = {}): Stats =>
  new Map(
    Object.entries({
      T: {
        type: 'transport',
        selectedCandidatePairId: 'P',
        tlsVersion: 'FEFD',
        dtlsCipher: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
        srtpCipher: 'AEAD_AES_256_GCM',
        localCertificateId: 'C1',
        remoteCertificateId: 'C2',
      },
      P: { type: 'candidate-pair', localCandidateId: 'L', remoteCandidateId: 'R', currentRoundTripTime: 0.0123 },
      L: { type: 'local-candidate', candidateType: 'host', protocol: 'udp' },
      R: { type: 'remote-candidate', candidateType: 'host', protocol: 'udp' },
      C1: { type: 'certificate', fingerprint: 'ab:cd' },
      C2: { type: 'certificate', fingerprint: 'EF:01' },
      ...more,
    }),
  );

test('[PT-2] what was negotiated is read from the browser’s own report', () => {
  expect(protectedWay('send', report())).toEqual({
    direction: 'send',
    dtls: 'DTLS 1.2',
    dtlsCipher: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    srtpCipher: 'AEAD_AES_256_GCM',
    ownFingerprint: 'AB:CD',
    nodeFingerprint: 'EF:01',
    relayed: false,
    protocol: 'udp',
    rttMs: 12,
  });
});

test('[PT-2] a way through a relay says so', () => {
  const relay = { L: { type: 'local-candidate', candidateType: 'relay', protocol: 'tcp' } };
  expect(protectedWay('receive', report(relay))).toMatchObject({ relayed: true, protocol: 'tcp' });
});

test('[PT-2] what a browser does not tell is not made up', () => {
  const silent = { T: { type: 'transport', selectedCandidatePairId: 'P' }, P: { type: 'candidate-pair' } };
  expect(protectedWay('send', report(silent))).toMatchObject({
    ...{ dtls: null, dtlsCipher: null, srtpCipher: null, ownFingerprint: null, nodeFingerprint: null },
    ...{ relayed: null, protocol: null, rttMs: null },
  });
});

test('before anything is connected there is nothing to tell', () => {
  expect(protectedWay('send', report({ T: { type: 'transport' } }))).toBeNull();
});
