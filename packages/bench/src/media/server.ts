import type { TransportParameters } from '@foyer/protocol';

/** Something that forwards sound: whoever talks is heard by everybody who listens. */
export interface MediaServer {
  readonly pid: number;
  /** @param fingerprint of the certificate of who comes */
  open(role: 'talks' | 'listens', fingerprint: string): Promise<TransportParameters>;
  close(): void;
}
