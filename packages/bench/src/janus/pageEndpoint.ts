import type { Page } from '@playwright/test';
import type { Endpoint } from './guest.ts';

declare global {
  interface Window {
    endpoint: Endpoint;
  }
}

interface Sending {
  /** The copies of the camera, as Foyer’s page sends them. */
  readonly encodings: readonly RTCRtpEncodingParameters[];
  readonly startBitrateKbps: number;
  /** How wide each picture is shown, in pixels. */
  readonly tileWidth: number;
}

const BLANK = 'http://localhost/janus';

/** A page of the bench’s own, which sends what Foyer’s page sends, and shows what it takes in tiles of the same size. */
export async function pageEndpoint(page: Page, sending: Sending): Promise<Endpoint> {
  await page.route(BLANK, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }));
  await page.goto(BLANK);
  // Sound may start after a click.
  await page.mouse.click(5, 5);
  await page.evaluate(installEndpoint, sending);
  return {
    offer: () => page.evaluate(() => window.endpoint.offer()),
    accept: (answer) => page.evaluate((sdp) => window.endpoint.accept(sdp), answer),
    answer: (offer) => page.evaluate((sdp) => window.endpoint.answer(sdp), offer),
  };
}

/** Runs in the page. */
function installEndpoint({ encodings, startBitrateKbps, tileWidth }: Sending): void {
  const sender = new RTCPeerConnection();
  /** Foyer takes only VP8: the same here. */
  const vp8 = (RTCRtpSender.getCapabilities('video')?.codecs ?? []).filter(({ mimeType }) =>
    /\/(?:VP8|rtx)$/i.test(mimeType),
  );
  const described = async (peer: RTCPeerConnection) => {
    await peer.setLocalDescription();
    if (peer.iceGatheringState !== 'complete')
      await new Promise<void>((resolve) => {
        peer.addEventListener('icegatheringstatechange', () => {
          if (peer.iceGatheringState === 'complete') resolve();
        });
      });
    // Addresses are hidden behind names that only browsers look up, and Janus learns them from the first packet. Whoever
    // begins the handshake is the browser, as with Foyer: so it is the server that chooses the cipher.
    return String(peer.localDescription?.sdp)
      .replace(/^a=candidate:.*\r\n/gm, '')
      .replaceAll('a=setup:actpass', 'a=setup:active');
  };
  const show = ({ track }: RTCTrackEvent) => {
    const element = document.createElement(track.kind === 'video' ? 'video' : 'audio');
    Object.assign(element, { autoplay: true, srcObject: new MediaStream([track]) });
    if (track.kind === 'video') element.style.cssText = `width:${tileWidth}px; aspect-ratio:16/9`;
    document.body.append(element);
  };

  window.endpoint = {
    async offer() {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
      for (const track of stream.getTracks()) {
        const copies = track.kind === 'video' ? { sendEncodings: [...encodings] } : {};
        const transceiver = sender.addTransceiver(track, { direction: 'sendonly', ...copies });
        if (track.kind === 'video') transceiver.setCodecPreferences(vp8);
      }
      return described(sender);
    },
    async accept(sdp) {
      const payloadType = /a=rtpmap:(\d+) VP8/i.exec(sdp)?.[1];
      const start = `a=fmtp:${payloadType} x-google-start-bitrate=${startBitrateKbps}\r\n`;
      const hinted = sdp.replace(/a=rtpmap:\d+ VP8.*\r\n/i, (line) => line + start);
      await sender.setRemoteDescription({ type: 'answer', sdp: hinted });
    },
    async answer(sdp) {
      const receiver = new RTCPeerConnection();
      receiver.addEventListener('track', show);
      await receiver.setRemoteDescription({ type: 'offer', sdp });
      return described(receiver);
    },
  };
}
