import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
  /** SHA-256, as browsers show it. */
  readonly fingerprint: string;
}

/** Chromium and Safari refuse server certificates that live longer than this. */
const LIFE_DAYS = 397;

/**
 * The self-signed certificate for an address: made on first use, kept in the folder, and made anew only when it is for
 * another address or has less than a day to live.
 */
export async function selfSigned(folder: string, address: string): Promise<ServerCertificate> {
  const certFile = join(folder, 'cert.pem');
  const keyFile = join(folder, 'key.pem');
  if (existsSync(certFile) && existsSync(keyFile)) {
    const kept = read(readFileSync(certFile, 'utf8'), readFileSync(keyFile, 'utf8'));
    if (fits(kept.cert, address)) return kept;
  }
  const made = await generate([{ name: 'commonName', value: address }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + LIFE_DAYS * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [isIP(address) ? { type: 7, ip: address } : { type: 2, value: address }] },
    ],
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(certFile, made.cert);
  return read(made.cert, made.private);
}

function read(cert: string, key: string): ServerCertificate {
  return { cert, key, fingerprint: new X509Certificate(cert).fingerprint256 };
}

function fits(cert: string, address: string): boolean {
  const parsed = new X509Certificate(cert);
  const named = isIP(address) ? parsed.checkIP(address) : parsed.checkHost(address);
  return named !== undefined && parsed.validToDate.getTime() - Date.now() > 86_400_000;
}
