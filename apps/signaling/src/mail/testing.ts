import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server for tests, and what it has received. */
export interface MailServer {
  readonly url: URL;
  /** Oldest first. */
  readonly mails: readonly (ParsedMail & { readonly raw: string; readonly envelope: readonly string[] })[];
  /** Refuses whoever this says, with this SMTP status; null: takes them. */
  refuses: (address: string) => number | null;
  close(): Promise<void>;
}

/** Starts a real SMTP server on a port of its own, on this machine. */
export async function startMailServer({
  user = null,
}: {
  user?: { name: string; password: string } | null;
} = {}): Promise<MailServer> {
  const mails: (ParsedMail & { raw: string; envelope: string[] })[] = [];
  const answering: MailServer = { url: new URL('smtp://127.0.0.1'), mails, refuses: () => null, close };
  const server = new SMTPServer({
    disabledCommands: user ? [] : ['AUTH'],
    allowInsecureAuth: true,
    authOptional: user === null,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onAuth({ username, password }, _session, done) {
      const right = username === user?.name && password === user?.password;
      done(
        right ? null : Object.assign(new Error('no'), { responseCode: 535 }),
        right ? { user: username ?? '' } : undefined,
      );
    },
    onRcptTo({ address }, _session, done) {
      const status = answering.refuses(address);
      done(status === null ? null : Object.assign(new Error(`no ${address} here`), { responseCode: status }));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        simpleParser(raw, (problem: Error | null | undefined, mail) => {
          if (mail)
            mails.push({ ...mail, raw: raw.toString(), envelope: envelope.rcptTo.map(({ address }) => address) });
          done(problem);
        });
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  answering.url.port = String(port);
  if (user) Object.assign(answering.url, { username: user.name, password: user.password });
  return answering;

  function close(): Promise<void> {
    return new Promise((resolve) => server.close(() => resolve()));
  }
}
