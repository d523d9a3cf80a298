/** What a page may do: what it uses, and nothing else. */
const USED = [
  'autoplay',
  'camera',
  'clipboard-write',
  'display-capture',
  'microphone',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
];
// Not every browser knows all of these, and some say so in their console.
const UNUSED = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'clipboard-read',
  'compute-pressure',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'serial',
  'storage-access',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
];

/** A year, in seconds. */
const YEAR = 31_536_000;

export interface SurfaceOptions {
  readonly publicUrl: URL;
  /** Whether browsers may be told to insist on TLS: not with a certificate that nobody vouches for. */
  readonly strictTransport: boolean;
}

/** What stands at the head of every answer, whatever it is (SF-1). Whoever answers may be stricter, or say how long it lasts. */
export function headersOf({
  strictTransport,
}: Pick<SurfaceOptions, 'strictTransport'>): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    'Permissions-Policy': [...USED.map((name) => `${name}=(self)`), ...UNUSED.map((name) => `${name}=()`)].join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-DNS-Prefetch-Control': 'off',
    'X-Permitted-Cross-Domain-Policies': 'none',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    ...(strictTransport ? { 'Strict-Transport-Security': `max-age=${YEAR}; includeSubDomains` } : {}),
  };
}

/**
 * What a page may load and run: what the nonce of this one answer stands on, and what that loads in turn; nothing inline,
 * nothing from another host, and no script made of text (SF-2). WebAssembly may be compiled: reducing noise and blurring a
 * background need it. It is no text, comes from where scripts come from, and can call nothing that no script hands to it.
 */
export function pagePolicy(nonce: string, publicUrl: URL): string {
  const socket = `${publicUrl.protocol === 'https:' ? 'wss' : 'ws'}://${publicUrl.host}`;
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'`,
    "script-src-attr 'none'",
    `style-src 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "font-src 'self'",
    "img-src 'self' data:",
    "media-src 'self' blob: mediastream:",
    `connect-src 'self' ${socket}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
