import { expect, test } from 'vitest';
import { startStack } from '../testing/stack.ts';

const text = 'We begin in five minutes.';

test('[LB-16] [LB-17] a presenter writes to one, and to all: who waits reads it, and not from whom', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const [gil, gus] = [await stack.person('Gil').joins(meeting), await stack.person('Gus').joins(meeting)];
  await olga.asks('lobby:message', { participant: gil.participant, text: ` ${text}\n` });
  await expect.poll(() => gil.latest('self:waiting')).toMatchObject({ messages: [{ text }] });
  expect(gus.latest('self:waiting')).toMatchObject({ messages: [] });
  await olga.asks('lobby:message', { participant: null, text: 'Nearly there.' });
  await expect.poll(() => gus.latest('self:waiting')).toMatchObject({ messages: [{ text: 'Nearly there.' }] });
  expect(JSON.stringify([...gil.news, ...gus.news])).not.toContain(olga.participant);

  const to = [gil.participant, gus.participant];
  await expect
    .poll(() => olga.latest('lobby:waiting'))
    .toMatchObject({
      messages: [
        { to: [gil.participant], from: 'Olga', text },
        { to, from: 'Olga', text: 'Nearly there.' },
      ],
    });
  // Whoever may admit by now reads what went before, as every host does after a reload.
  const carl = await (await stack.colleague('Carl')).joins(meeting);
  await expect.poll(() => carl.latest('lobby:waiting')).toMatchObject({ messages: [{ text }, { to }] });
});

test('[LB-16] an attendee, and whoever waits, writes to nobody', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const [gil, gus] = [await stack.person('Gil').joins(meeting), await stack.person('Gus').joins(meeting)];
  expect(await gus.asks('lobby:message', { participant: null, text })).toMatchObject({ code: 'not-admitted' });
  await olga.asks('lobby:admit', { participant: gil.participant });
  await gil.hears('self:inside');
  expect(await gil.asks('lobby:message', { participant: gus.participant, text })).toMatchObject({ code: 'forbidden' });
  expect(await olga.asks('lobby:message', { participant: gil.participant, text })).toMatchObject({
    code: 'not-waiting',
  });
  for (const bad of ['', '   ', 'x'.repeat(501), '\u202eevil'])
    expect(await olga.asks('lobby:message', { participant: gus.participant, text: bad })).toMatchObject({
      code: 'bad-request',
    });
  expect(gus.latest('self:waiting')).toMatchObject({ messages: [] });
});

test('[LM-1] nobody is written to without end', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  await stack.person('Gil').joins(meeting);
  const codes: unknown[] = [];
  for (let times = 0; times < 21; times++)
    codes.push((await olga.asks('lobby:message', { participant: null, text })).code);
  expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(1);
});

test('[LB-18] [NM-1] whoever waits is called something else, and hosts see it at once, with its mark', async () => {
  await using stack = await startStack();
  const { olga, meeting } = await stack.organizer();
  await olga.joins(meeting);
  const gil = await stack.person('Gil').joins(meeting);
  await gil.asks('lobby:rename', { name: 'ОIga' });
  expect(gil.latest('self:waiting')).toMatchObject({ name: 'ОIga' });
  await expect
    .poll(() => olga.latest('lobby:waiting'))
    .toMatchObject({ people: [{ id: gil.participant, name: 'ОIga', lookalike: 'Olga' }] });
  await gil.asks('lobby:rename', { name: 'Gilbert' });
  await expect
    .poll(() => olga.latest('lobby:waiting'))
    .toMatchObject({ people: [{ name: 'Gilbert', lookalike: null }] });
  await olga.asks('lobby:admit', { participant: gil.participant });
  expect(await gil.asks('lobby:rename', { name: 'Zoe' })).toMatchObject({ ok: false });
  expect((await olga.asks('roster:read')).data).toMatchObject({ people: [{}, { name: 'Gilbert' }] });
});
