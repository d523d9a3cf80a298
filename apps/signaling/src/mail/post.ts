import { createTransport } from 'nodemailer';
import type { MailTrouble } from './store.ts';

/** How mail leaves this machine. */
export interface MailSettings {
  /** The server it is handed to: smtp: or smtps:, with a name and a password if it wants them. */
  readonly server: URL;
  /** What stands in From: an address, and what is shown beside it; null: nothing. */
  readonly from: { readonly address: string; readonly name: string | null };
}

/** Somebody that a mail is for, or from. */
export interface Correspondent {
  readonly address: string;
  readonly name: string | null;
}

/** A mail, ready to go. */
export interface Parcel {
  readonly id: string;
  readonly to: Correspondent;
  /** Where an answer goes; null: to whoever it is from. */
  readonly replyTo: Correspondent | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string } | null;
}

/** What became of a parcel. `again`: whether it is worth another try. */
export type Posted =
  | { readonly ok: true }
  | { readonly ok: false; readonly trouble: MailTrouble; readonly again: boolean };

export interface Post {
  readonly from: Correspondent;
  /** Hands a mail to the server. Never rejects. */
  send(parcel: Parcel): Promise<Posted>;
  close(): void;
}

/** How long the server may be silent, in ms. */
const PATIENCE_MS = 20_000;

/** A mail server, spoken to over SMTP. Files and addresses that a mail might name are never read. */
export function smtpPost({ server, from }: MailSettings): Post {
  const { protocol, hostname, port, username, password } = server;
  const secure = protocol === 'smtps:';
  const auth =
    username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password leaves this machine only under TLS.
    requireTLS: !secure && username !== '' && !isHere(hostname),
    ...auth,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    from,
    async send({ id, to, replyTo, subject, text, html, calendar }) {
      try {
        await transport.sendMail({
          messageId: `<${id}@${from.address.split('@').at(-1)}>`,
          from: oneLine(from),
          to: oneLine(to),
          ...(replyTo ? { replyTo: oneLine(replyTo) } : {}),
          subject: subject.replace(BREAKS, ' '),
          text,
          html,
          // Nobody's holiday notice needs to come back.
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(calendar
            ? { icalEvent: { method: calendar.method, filename: 'invite.ics', content: calendar.text } }
            : {}),
        });
        return { ok: true };
      } catch (cause) {
        return failed(cause as { code?: string; responseCode?: number });
      }
    },
    close: () => transport.close(),
  };
}

// Names and titles have none by the contract. This is the second lock on the same door: headers end at a line break.
const BREAKS = /[\r\n\u2028\u2029\0]+/g;

function oneLine({ address, name }: Correspondent): { address: string; name: string } {
  return { address: address.replace(BREAKS, ''), name: (name ?? '').replace(BREAKS, ' ') };
}

/** What the server says in 500 is for good (RFC 5321), whatever it is about. */
function failed({ code, responseCode = 0 }: { code?: string; responseCode?: number }): Posted {
  const again = responseCode < 500;
  // A password is mended without us: what waits goes out then.
  if (code === 'EAUTH' || code === 'ENOAUTH') return { ok: false, trouble: 'sign-in', again: true };
  if (code === 'EENVELOPE') return { ok: false, trouble: 'address', again };
  return { ok: false, trouble: responseCode === 0 ? 'unreachable' : 'refused', again };
}

function isHere(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}
