import { expect } from 'vitest';
import { attack } from './ground/attack.ts';

const ASKED = ['join', 'subscribe', 'room', 'rooms', 'to', 'in', 'broadcast', 'leave'];

attack('A-27', 'somebody asks for the rooms and namespaces of others', async (ground) => {
  const { here, elsewhere } = ground;
  const gil = ground.attacker('Gil');
  const token = await gil.ticket(here.meeting);
  const line = await gil.rawLine(here.meeting);
  await line.greet(token);
  const rooms = [elsewhere.meeting, `${elsewhere.meeting}:lobby`, elsewhere.attendee.socket.id, '*', '/'];
  let number = 0;
  for (const event of ASKED)
    for (const room of rooms) {
      const id = ++number;
      line.send(`42${id}${JSON.stringify([event, id, { room }])}`);
      await expect.poll(() => line.heard).toContain(`43${id}[{"ok":false,"code":"unknown-event"}]`);
      gil.wasRefused('unknown', 'unknown-event');
    }

  const names = ['/admin', '/%2e%2e', `/${elsewhere.meeting}`, '/lobby'];
  for (const name of names) {
    line.send(`40${name},${JSON.stringify({ token })}`);
    await expect.poll(() => line.heard).toContain(`44${name},{"message":"Invalid namespace"}`);
  }
  // Foyer's own page for administrators is at /admin; what socket.io would have is behind it.
  for (const path of ['/admin/', '/admin/socket.io', '/socket.io/', '/socket/admin', '/metrics', '/debug'])
    expect([400, 404]).toContain((await gil.get(path)).status);

  const before = line.heard.length;
  await elsewhere.attendee.asks('hands:raise');
  await elsewhere.organizer.asks('moderation:spotlight', { participant: elsewhere.attendee.participant });
  await elsewhere.organizer.asks('moderation:spotlight', { participant: null });
  await elsewhere.attendee.asks('hands:lower', { participant: elsewhere.attendee.participant });
  // What is told in here comes after all of that, and is all that comes.
  await here.organizer.asks('lobby:deny', { participant: gil.participant });
  await expect.poll(() => line.heard.join()).toContain('self:ended');
  const since = line.heard.slice(before).filter((packet) => packet.startsWith('42'));
  expect(since.map((packet) => (JSON.parse(packet.slice(2)) as [string])[0])).toEqual(['self:ended']);
  await line.closed;
  await ground.begins();
});
