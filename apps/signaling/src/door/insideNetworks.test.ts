import { expect, test } from 'vitest';
import { startStack } from '../testing/stack.ts';
import { insideNetworks } from './insideNetworks.ts';

test('[DO-10] inside is what the operator named, however the address is written', () => {
  const { named, locationOf } = insideNetworks(['10.1.0.0/16', '2001:db8::/32']);
  expect(named).toBe(true);
  for (const address of ['10.1.2.3', '::ffff:10.1.2.3', '2001:db8:5::1', '2001:db8::1%eth0'])
    expect([address, locationOf(address)]).toEqual([address, 'inside']);
  for (const address of ['10.2.0.1', '2001:db9::1', '127.0.0.1', 'unknown', ''])
    expect([address, locationOf(address)]).toEqual([address, 'outside']);
  expect(insideNetworks([])).toMatchObject({ named: false });
  expect(insideNetworks([]).locationOf('127.0.0.1')).toBe('outside');
});

test.each(['10.1.0.0', '10.1.0.0/33', 'fe80::/129', 'home/8', ''])('"%s" is no network', (network) => {
  expect(() => insideNetworks([network])).toThrow('is no network');
});

test('[DO-10] [LB-12] who may come from inside alone waits elsewhere, and whoever admits sees from where they come', async () => {
  await using stack = await startStack({ behindProxy: true, inside: insideNetworks(['10.1.0.0/16']) });
  const { olga, meeting } = await stack.organizer();
  olga.from = '10.1.0.1';
  await olga.joins(meeting);
  expect(await olga.hears('options:changed')).toMatchObject({ networks: true });
  await olga.asks('options:change', { change: { locations: ['inside'] } });
  const [here, away] = [await stack.colleague('Ann'), await stack.colleague('Abe')];
  here.from = '10.1.7.7';
  away.from = '198.51.100.7';
  await here.joins(meeting);
  expect(here.latest('self:inside')).toBeDefined();
  await away.joins(meeting);
  expect(away.latest('self:waiting')).toBeDefined();
  await expect
    .poll(() => olga.latest('lobby:waiting'))
    .toMatchObject({ people: [{ name: 'Abe', location: 'outside', rule: 'location' }] });
});
