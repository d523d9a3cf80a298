import type { TransportParameters } from '@foyer/protocol';

/** What is forwarded: everybody’s voice, or the largest copy of a camera. */
export type Forwarded = 'sound' | 'picture';

/** Something that forwards: whoever sends is heard or seen by everybody who takes. */
export interface MediaServer {
  readonly pid: number;
  /** @param fingerprint of the certificate of who comes */
  open(role: 'sends' | 'takes', fingerprint: string): Promise<TransportParameters>;
  close(): void;
}
