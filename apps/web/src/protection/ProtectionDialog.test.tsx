import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PROTECTION } from '../../gallery/protection.tsx';
import { ProtectionDialog } from './ProtectionDialog.tsx';

const draw = (protection: Parameters<typeof ProtectionDialog>[0]['protection']) =>
  renderToStaticMarkup(<ProtectionDialog protection={protection} quality="good" onClose={() => {}} />);

test('[PT-1] [PT-2] [PT-3] what was negotiated, who let one in and what is kept is said', () => {
  const page = draw(PROTECTION);
  for (const fact of [
    'AEAD_AES_256_GCM',
    'DTLS 1.2',
    'TLSv1.3',
    'ES256',
    '128 lines so far. They say',
    'whose hand was up',
  ])
    expect(page).toContain(fact);
  expect(page).toContain('over UDP');
  expect(page).toContain('let in this browser, and no other');
});

test('[PT-1] where a proxy stands in front, nothing is said of a TLS that nobody here has seen', () => {
  const page = draw({ ...PROTECTION, server: { ...PROTECTION.server, line: { tls: null, proxied: true } } });
  expect(page).toContain('A server in front of Foyer');
  expect(page).not.toContain('TLSv1.3');
});

test('a certificate that the media server does not know is said as what it is', () => {
  expect(draw({ ...PROTECTION, bound: false })).toContain('another browser than this one');
});

test('[PT-2] what a browser does not tell is not made up', () => {
  const [way] = PROTECTION.ways;
  if (!way) throw new Error('there is no way');
  const silent = { ...way, dtls: null, srtpCipher: null, ownFingerprint: null, rttMs: null };
  const page = draw({ ...PROTECTION, ways: [silent] });
  expect(page.match(/not told by this browser/g)).toHaveLength(3);
});

test('while it is read, and when nobody answers, that is said', () => {
  expect(draw('reading')).toContain('role="status"');
  expect(draw(null)).toContain('role="alert"');
});
