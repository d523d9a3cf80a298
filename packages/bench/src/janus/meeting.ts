import type { Traffic } from './traffic.ts';

/** One of the two meetings that are compared: the same people, looking at one another in the same way. */
export interface Meeting {
  /** The process of the server; what it has started counts as well. */
  readonly pid: number;
  /** Everybody sends, from now on. */
  begin(): Promise<void>;
  /** Nobody moves or says anything, until they begin again: the other meeting has the machine. */
  rest(): Promise<void>;
  /** What has come in so far, person by person. */
  traffic(): Promise<readonly Traffic[]>;
  /** How wide the pictures are that came last, in pixels; none where nobody decodes them. */
  widths(): Promise<readonly number[]>;
  /** How media is encrypted, connection by connection. */
  ciphers(): Promise<readonly string[]>;
  close(): Promise<void>;
}
