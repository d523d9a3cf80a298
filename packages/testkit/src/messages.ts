/** What a stack is started with. */
export interface StackOptions {
  /** The address it serves; anything but loopback makes it serve TLS with a certificate of its own. */
  readonly host?: string;
  /** Whether it serves the built pages, which have to be there then; they are unless told otherwise. */
  readonly pages?: boolean;
  /** A PostgreSQL server; the embedded database unless there is one. */
  readonly databaseUrl?: string;
  /** Whether it believes that a proxy stands in front: then whoever asks may come from any address. */
  readonly behindProxy?: boolean;
  /** Takes every line of its logs, all levels, instead of the errors on stderr. */
  readonly onLogged?: (line: string) => void;
  /** The mail server that it hands its mail to; it sends none unless there is one. */
  readonly mail?: URL;
  /** More of the environment it is started in. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Numbers of the limits that are to be different, as the operator's file has them. */
  readonly limits?: object;
}

/** What the process of a stack is asked. */
export type Order =
  | { readonly order: 'skip'; readonly ms: number }
  | { readonly order: 'census'; readonly id: number }
  | { readonly order: 'usage'; readonly id: number; readonly collect: boolean }
  | { readonly order: 'lateness'; readonly id: number }
  | { readonly order: 'kill-workers' }
  | { readonly order: 'close' };

/** How much one participant has on the media node. */
export interface CensusEntry {
  readonly participant: string;
  readonly transports: number;
  readonly producers: number;
  readonly consumers: number;
}

/** What the signaling process has taken of the machine; the media node, which is another process, does not count. */
export interface Usage {
  /** Since it began, on all threads, in us. */
  readonly cpuUs: number;
  readonly heapBytes: number;
  readonly rssBytes: number;
  /** What was asked of the media node. */
  readonly mediaRequests: number;
}

/** How late timers of the signaling process were since this was asked last, in ms: all else waits as long. */
export interface Lateness {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** What it says. */
export type Report =
  | { readonly report: 'ready'; readonly url: string; readonly firstRunLink: string }
  | { readonly report: 'failed'; readonly reason: string }
  | {
      readonly report: 'census';
      readonly id: number;
      readonly people: readonly CensusEntry[];
      readonly probes: number;
      readonly late: Lateness;
    }
  | { readonly report: 'usage'; readonly id: number; readonly usage: Usage }
  | { readonly report: 'lateness'; readonly id: number; readonly lateness: Lateness };
