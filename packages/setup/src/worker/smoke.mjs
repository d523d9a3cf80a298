/**
 * The proof a media worker has to bring before it is used: a WebRTC client (werift, pure TypeScript) shakes hands with
 * it over ICE and DTLS-SRTP, sends RTP and gets it back through a consumer. Producing and consuming without DTLS would
 * pass with a worker that dies at the first ClientHello (see worker/README.md), so nothing less will do.
 *
 * Runs as a program of its own, under the project's Node, because a bad worker may hang:
 * `node smoke.mjs PATH-OF-WORKER`; exit status 0 means good, anything else comes with one line on stderr.
 */
import { createWorker } from 'mediasoup';
import {
  IceCandidate,
  ProtectionProfileAes128CmHmacSha1_80,
  RTCDtlsFingerprint,
  RTCDtlsParameters,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceTransport,
  RtpHeader,
} from 'werift';

const SSRC = 0x5eed;
const PAYLOAD_TYPE = 100;
const LIMIT_MS = 20_000;
const OPUS = { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 };

/** The one transport, seen from the worker's side. */
async function openTransport(worker) {
  const server = await worker.createWebRtcServer({ listenInfos: [{ protocol: 'udp', ip: '127.0.0.1' }] });
  const router = await worker.createRouter({ mediaCodecs: [OPUS] });
  const transport = await router.createWebRtcTransport({ webRtcServer: server, enableUdp: true });
  return { router, transport };
}

/** ICE and DTLS from the client's side, up to the keys of SRTP. */
async function shakeHands(transport) {
  const certificate = await RTCDtlsTransport.SetupCertificate();
  const ice = new RTCIceTransport(new RTCIceGatherer({ additionalHostAddresses: ['127.0.0.1'], useIpv6: false }));
  const dtls = new RTCDtlsTransport({}, ice, certificate, [ProtectionProfileAes128CmHmacSha1_80]);
  ice.connection.iceControlling = true; // the worker is ICE-lite, so the other side decides
  dtls.role = 'client';
  await ice.gather();
  const { iceParameters, iceCandidates, dtlsParameters } = transport;
  ice.setRemoteParams(iceParameters);
  for (const { foundation, ip, port, priority, type } of iceCandidates) {
    await ice.addRemoteCandidate(new IceCandidate(1, foundation, ip, port, priority, 'udp', type));
  }
  await ice.addRemoteCandidate(undefined);
  const fingerprints = dtlsParameters.fingerprints.map((f) => new RTCDtlsFingerprint(f.algorithm, f.value));
  dtls.setRemoteParams(new RTCDtlsParameters(fingerprints, 'server'));
  await transport.connect({ dtlsParameters: { role: 'client', fingerprints: certificate.getFingerprints() } });
  await ice.start();
  await dtls.start();
  return { ice, dtls };
}

/** One producer and one consumer on the same transport: what is sent comes back, encrypted anew. */
async function openStream(router, transport) {
  const codec = { mimeType: OPUS.mimeType, clockRate: OPUS.clockRate, channels: OPUS.channels };
  const producer = await transport.produce({
    kind: 'audio',
    rtpParameters: { codecs: [{ ...codec, payloadType: PAYLOAD_TYPE }], encodings: [{ ssrc: SSRC }] },
  });
  const consumer = await transport.consume({
    producerId: producer.id,
    rtpCapabilities: { codecs: router.rtpCapabilities.codecs, headerExtensions: [] },
  });
  return { producer, echoSsrc: consumer.rtpParameters.encodings[0].ssrc };
}

/** Sends packets until one is back: the first may be dropped while the consumer is being set up. */
async function sendUntilEchoed(dtls, echoSsrc) {
  const words = Buffer.from('is anybody there?');
  /** @type {Promise<void>} */
  const echoed = new Promise((resolve, reject) => {
    dtls.onRtp.subscribe((packet) => {
      if (packet.header.ssrc !== echoSsrc) return;
      if (packet.payload.equals(words)) resolve();
      else reject(new Error('the forwarded packet is not the one that was sent'));
    });
  });
  let sequenceNumber = 1;
  const send = () => {
    const header = new RtpHeader({
      payloadType: PAYLOAD_TYPE,
      sequenceNumber,
      timestamp: sequenceNumber * 960,
      ssrc: SSRC,
    });
    sequenceNumber += 1;
    void dtls.sendRtp(words, header);
  };
  const timer = setInterval(send, 20);
  await echoed.finally(() => clearInterval(timer));
}

async function prove(worker) {
  const { router, transport } = await openTransport(worker);
  const { ice, dtls } = await shakeHands(transport);
  const { producer, echoSsrc } = await openStream(router, transport);
  await sendUntilEchoed(dtls, echoSsrc);
  const [stats] = await producer.getStats();
  if (!stats?.packetCount) throw new Error('the statistics count no packet');
  const [transportStats] = await transport.getStats();
  if (transportStats?.dtlsState !== 'connected') throw new Error('the statistics know of no handshake');
  await dtls.stop();
  await ice.stop();
}

async function main(workerBin) {
  const worker = await createWorker({ workerBin, logLevel: 'error' });
  const died = new Promise((_, reject) => {
    worker.on('died', (error) => reject(new Error(`it died: ${error.message}`)));
  });
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${LIMIT_MS / 1000} s`)), LIMIT_MS);
  });
  await Promise.race([prove(worker), died, late]);
  worker.close();
}

try {
  await main(process.argv[2]);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
