import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type PostgresServer, startPostgres } from '@foyer/server-kit/testing';
import { Person } from '@foyer/signaling/testing';
import { Stack } from '@foyer/testkit';
import pg from 'pg';

const OPERATOR = fileURLToPath(new URL('../../../../apps/standalone/src/operator/main.ts', import.meta.url));
/** What the operator’s command line may say at most, in bytes. */
const MOST_SAID = 256 * 1024 * 1024;

/** Where somebody is, and what they were sent. */
export interface Place {
  readonly address: string;
  readonly origin: string;
  readonly from: string;
  readonly invitations: ReadonlyMap<string, string>;
}

/**
 * One Foyer for all attacks, as it really runs: its processes, a media worker, a database that can be looked into, and a
 * proxy in front, so that people come from addresses of their own.
 */
export class Site {
  readonly stack: Stack;
  readonly db: pg.Pool;
  /** Everything the servers have logged, line by line. */
  readonly logged: readonly string[];
  readonly #postgres: PostgresServer;
  /** The keys of the invitations, by meeting: here everybody is sent every link. */
  readonly invitations = new Map<string, string>();
  #addresses = 0;
  #skippedMs = 0;

  private constructor(parts: { stack: Stack; db: pg.Pool; logged: string[]; postgres: PostgresServer }) {
    this.stack = parts.stack;
    this.db = parts.db;
    this.logged = parts.logged;
    this.#postgres = parts.postgres;
  }

  static async start(): Promise<Site> {
    const postgres = await startPostgres();
    const databaseUrl = postgres.url('postgres').href;
    const logged: string[] = [];
    const onLogged = (line: string) => void logged.push(line);
    const stack = await Stack.start({ databaseUrl, behindProxy: true, onLogged });
    const db = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    return new Site({ stack, db, logged, postgres });
  }

  /** What the servers' clock says, in ms since the epoch. */
  now(): number {
    return Date.now() + this.#skippedMs;
  }

  /** Sets the servers' clock forward; they have noticed when it resolves. */
  async skip(ms: number): Promise<void> {
    this.#skippedMs += ms;
    this.stack.skip(ms);
    await this.stack.census();
  }

  /** An address that nobody has come from yet, in a network of its own. */
  address(): string {
    const number = ++this.#addresses;
    return `10.${number >> 8}.${number & 255}.7`;
  }

  /** What whoever comes from an address is made with. */
  from(from: string): Place {
    const { url } = this.stack;
    const { invitations } = this;
    // The servers listen on one address alone; a name would be tried by others first.
    return { address: url.replace('localhost', '127.0.0.1'), origin: url, from, invitations };
  }

  /** Opens a meeting, whose link everybody is sent. */
  async meetingOf(organizer: Person, title: string): Promise<string> {
    const { body } = await organizer.post('/api/meetings', { title });
    const { meeting, link } = body.data as { meeting: string; link: string };
    this.invitations.set(meeting, new URL(link).hash.replace(/^#k=/, ''));
    return meeting;
  }

  /** A session of a new account, as its cookie. */
  async account(name: string): Promise<string> {
    const [id, session] = [randomBytes(16).toString('base64url'), randomBytes(32).toString('base64url')];
    const hash = createHash('sha256').update(session).digest('base64url');
    const now = this.now();
    await this.db.query('insert into accounts (id, name, administrator, created_at) values ($1, $2, false, $3)', [
      id,
      name,
      now,
    ]);
    await this.db.query(
      'insert into sessions (hash, id, account, started_at, seen_at) values ($1, left($1, 22), $2, $3, $3)',
      [hash, id, now],
    );
    return `foyer=${session}`;
  }

  /** Somebody honest with an account, from an address of their own. */
  async colleague(name: string): Promise<Person> {
    const person = new Person(name, this.from(this.address()));
    person.takes(await this.account(name));
    return person;
  }

  /** What the operator's command line says, while Foyer runs. */
  async operates(...args: string[]): Promise<string> {
    const env = {
      ...process.env,
      FOYER_DATA: this.stack.dataFolder,
      DATABASE_URL: this.#postgres.url('postgres').href,
    };
    const said = await promisify(execFile)(process.execPath, [OPERATOR, ...args], { env, maxBuffer: MOST_SAID });
    return said.stdout;
  }

  /** The key that join tickets are signed with: what an attacker must not have, for tokens that are wrong otherwise. */
  get joinKey(): string {
    return readFileSync(join(this.stack.dataFolder, 'keys', 'join.pem'), 'utf8');
  }

  async close(): Promise<void> {
    await this.db.end();
    await this.stack.close();
    this.#postgres.stop();
  }
}
