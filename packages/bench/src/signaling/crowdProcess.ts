import type { Person } from '@foyer/signaling/testing';
import { Gathering, type Home, together } from './gathering.ts';
import type { Order, Report, Saying } from './messages.ts';

/** A host, some who are inside with them, and as many who wait. */
const MEETING = { people: 10, admitted: 4 };
/** How many meetings gather at the same time. */
const AT_ONCE = 4;

const [url = '', cookie = ''] = process.argv.slice(2);
const home: Home = { url, cookie };
const [inside, waiting]: [Person[], Person[]] = [[], []];

async function gather(people: number): Promise<void> {
  const gathering = await Gathering.open(home);
  inside.push(gathering.host);
  for (let here = 1; here < people; here++) {
    const guest = await gathering.knocks();
    if (here <= MEETING.admitted) await gathering.admits(guest);
    (here <= MEETING.admitted ? inside : waiting).push(guest);
  }
}

async function grow(to: number): Promise<void> {
  const missing = to - inside.length - waiting.length;
  await together(Math.ceil(missing / MEETING.people), AT_ONCE, (turn) =>
    gather(Math.min(MEETING.people, missing - turn * MEETING.people)),
  );
}

async function say(what: Saying, times: number): Promise<void> {
  // Only those inside may read who is there.
  const [people, expected] = what === 'served' ? [inside, undefined] : [waiting, 'not-admitted'];
  for (let turn = 0; turn < times; turn++) {
    const { code } = (await people[turn % people.length]?.asks('roster:read')) ?? { code: 'nobody' };
    if (code !== expected) throw new Error(`reading the roster was answered ${code}`);
  }
}

const report = (message: Report) => process.send?.(message);
process.on('message', (order: Order) => {
  (order.order === 'grow' ? grow(order.to) : say(order.what, order.times)).then(
    () => report({ report: 'done' }),
    (cause: unknown) => report({ report: 'failed', reason: String(cause) }),
  );
});
process.once('disconnect', () => process.exit(0));
