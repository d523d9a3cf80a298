import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { LineProof } from '../people/people.ts';

/** What was negotiated on a connection, as the names in RFCs have it; null where it has no TLS that ends here. */
export function tlsOf(connection: Socket): LineProof['tls'] {
  if (!(connection instanceof TLSSocket)) return null;
  const version = connection.getProtocol();
  return version === null ? null : { version, cipher: connection.getCipher().standardName };
}
