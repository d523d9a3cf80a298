import type { MeetingId } from '@foyer/protocol/sfu';
import { expect, test } from 'vitest';
import { ann, bob, startNode } from '../testing/node.ts';

const other = 'o'.repeat(22) as MeetingId;

test('[MD-1] a grant makes nothing', async () => {
  const { grant, census } = startNode();
  await grant(ann);
  expect(await census()).toEqual([]);
});

test('[TK-3] a media token opens one attachment, once', async () => {
  const { arrival, call } = startNode();
  const input = await arrival(ann);
  expect(await call('media:attach', input)).toMatchObject({ ok: true });
  expect(await call('media:attach', input)).toEqual({ ok: false, code: 'token-replayed' });
});

test('[TK-3] not after 60 s', async () => {
  const { arrival, call, clock } = startNode();
  const input = await arrival(ann);
  clock.advance(60_000);
  expect(await call('media:attach', input)).toEqual({ ok: false, code: 'token-expired' });
});

test('[TK-3] not for another meeting, person or certificate, and it is not spent by trying', async () => {
  const { arrival, call } = startNode();
  const good = await arrival(ann);
  const elsewhere = Array.from({ length: 32 }, () => 'CD').join(':');
  expect(await call('media:attach', { ...good, meeting: other })).toEqual({ ok: false, code: 'wrong-meeting' });
  expect(await call('media:attach', { ...good, participant: bob })).toEqual({ ok: false, code: 'token-invalid' });
  expect(await call('media:attach', { ...good, fingerprint: elsewhere })).toEqual({ ok: false, code: 'token-invalid' });
  expect(await call('media:attach', good)).toMatchObject({ ok: true });
});

test('[TK-3] not on another node', async () => {
  const { token } = await startNode().arrival(ann);
  const { arrival, call } = startNode();
  expect(await call('media:attach', { ...(await arrival(ann)), token })).toEqual({ ok: false, code: 'token-invalid' });
});
