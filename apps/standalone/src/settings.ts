import { parseArgs } from 'node:util';
import { isLoopback } from '@foyer/server-kit';
import { insideNetworks, type MailSettings, type ProviderSettings, type RelaySettings } from '@foyer/signaling';
import { z } from 'zod';
import { providerEnvironment, providerIn } from './provider.ts';
import { relayEnvironment, relayIn } from './relay.ts';

/** What a person can set, all of it with a default. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: URL;
  readonly dataFolder: string;
  /** A PostgreSQL server; null: the embedded database, in the data folder. */
  readonly databaseUrl: string | null;
  /** Whether Foyer makes its own certificate. */
  readonly selfSigned: boolean;
  readonly behindProxy: boolean;
  /** The networks that count as inside, as ADDRESS/BITS. */
  readonly insideNetworks: readonly string[];
  /** The networks that the operator asks from how Foyer fares. */
  readonly metricsNetworks: readonly string[];
  /** How mail leaves; null: it does not, and people copy what they want to send. */
  readonly mail: MailSettings | null;
  readonly media: {
    readonly listenAddress: string;
    /** The address told to browsers; null: the one listened on. */
    readonly announcedAddress: string | null;
    readonly basePort: number;
    /** How many worker processes; null: one per core. */
    readonly workers: number | null;
    /** How many are heard at once in a meeting. */
    readonly voices: number;
  };
  /** Where media goes round what blocks it; null: there is none. */
  readonly relay: RelaySettings | null;
  /** The organization's provider of identities; null: there is none. */
  readonly provider: ProviderSettings | null;
  readonly workerBin: string;
  readonly logLevel: string;
}

/** A setting that cannot be: one sentence for the person who made it. */
export class UnusableSetting extends Error {}

const port = z.coerce.number().int().min(0).max(65_535);
const networks = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine(areNetworks);
const environment = providerEnvironment.extend({
  ...relayEnvironment.shape,
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  FOYER_DATA: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  INSIDE_NETWORKS: networks.default([]),
  METRICS_NETWORKS: networks.default(['127.0.0.0/8', '::1/128']),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().max(500).transform(correspondentIn).optional(),
  MEDIA_PORT: port.default(40_000),
  MEDIA_WORKERS: z.coerce.number().int().min(1).max(64).optional(),
  MEDIA_VOICES: z.coerce.number().int().min(1).max(16).default(4),
  MEDIA_ADDRESS: z.string().min(1).optional(),
  MEDIASOUP_WORKER_BIN: z.string().min(1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

function areNetworks(networks: readonly string[]): boolean {
  try {
    insideNetworks(networks);
    return true;
  } catch {
    return false;
  }
}

/** An address, or a name and an address in angle brackets, as they stand in a mail. */
function correspondentIn(text: string, context: z.RefinementCtx<string>): MailSettings['from'] {
  const [, name = '', bracketed] = /^\s*"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>\s*$/u.exec(text) ?? [];
  const address = z.email().safeParse(bracketed ?? text.trim());
  if (address.success) return { address: address.data, name: name === '' ? null : name };
  context.addIssue({ code: 'custom' });
  return z.NEVER;
}

/** What the operator's command line needs to know. */
export type OperatorSettings = Pick<Settings, 'dataFolder' | 'databaseUrl'>;

/** Reads where Foyer's memory is. @throws UnusableSetting when that cannot be */
export function readOperatorSettings(env: NodeJS.ProcessEnv): OperatorSettings {
  const { FOYER_DATA, DATABASE_URL } = parse(environment.pick({ FOYER_DATA: true, DATABASE_URL: true }), env);
  return { dataFolder: FOYER_DATA, databaseUrl: DATABASE_URL ?? null };
}

function parse<T>(schema: z.ZodType<T>, env: NodeJS.ProcessEnv): T {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => path.join('.'));
  throw new UnusableSetting(`the environment has an unusable value for ${names.join(', ')}`);
}

/**
 * Reads the settings of a standalone Foyer from its environment and its arguments.
 *
 * @throws UnusableSetting when one cannot be, or when together they would put Foyer on a network without TLS
 */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const { host: given, behindProxy } = readArguments(args);
  const {
    PORT,
    HOST,
    PUBLIC_URL,
    FOYER_DATA,
    DATABASE_URL,
    INSIDE_NETWORKS,
    METRICS_NETWORKS,
    SMTP_URL,
    MAIL_FROM,
    MEDIA_PORT,
    MEDIA_ADDRESS,
    MEDIA_WORKERS,
    MEDIA_VOICES,
    MEDIASOUP_WORKER_BIN,
    LOG_LEVEL,
    TURN_URLS,
    TURN_SECRET,
    ...more
  } = parse(environment, env);

  if ((SMTP_URL === undefined) !== (MAIL_FROM === undefined))
    throw new UnusableSetting(
      'SMTP_URL and MAIL_FROM go together: the mail server, as smtp://USER:PASSWORD@HOST, and the address that mail comes from',
    );

  const host = given ?? HOST;
  const loopback = isLoopback(host);
  const selfSigned = given !== null && !loopback && !behindProxy;
  if (!loopback && !selfSigned && !behindProxy)
    throw new UnusableSetting(
      `Foyer does not serve ${host} without TLS: start it with "npm start -- --host ${host}" for a certificate of its own, ` +
        'or with --behind-proxy if a proxy in front ends TLS',
    );
  const everywhere = host === '0.0.0.0' || host === '::';
  if (everywhere && selfSigned)
    throw new UnusableSetting('--host needs the one address that people will use, not all of them at once');

  const origin = selfSigned ? `https://${inUrl(host)}:${PORT}` : `http://localhost:${PORT}`;
  return {
    host,
    port: PORT,
    publicUrl: new URL(PUBLIC_URL ?? origin),
    dataFolder: FOYER_DATA,
    databaseUrl: DATABASE_URL ?? null,
    selfSigned,
    behindProxy,
    insideNetworks: INSIDE_NETWORKS,
    metricsNetworks: METRICS_NETWORKS,
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? null : { server: new URL(SMTP_URL), from: MAIL_FROM },
    media: {
      listenAddress: host === 'localhost' ? '127.0.0.1' : host,
      announcedAddress: MEDIA_ADDRESS ?? null,
      basePort: MEDIA_PORT,
      workers: MEDIA_WORKERS ?? null,
      voices: MEDIA_VOICES,
    },
    relay: inOneSentence(() => relayIn({ TURN_URLS, TURN_SECRET })),
    provider: inOneSentence(() => providerIn(more)),
    workerBin: MEDIASOUP_WORKER_BIN,
    logLevel: LOG_LEVEL,
  };
}

function inOneSentence<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UnusableSetting(error instanceof Error ? error.message : String(error));
  }
}

function readArguments(args: readonly string[]): { host: string | null; behindProxy: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { host: { type: 'string' }, 'behind-proxy': { type: 'boolean', default: false } },
    });
    return { host: values.host ?? null, behindProxy: values['behind-proxy'] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnusableSetting(`${reason} (there are --host ADDRESS and --behind-proxy)`);
  }
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
