import { chromium } from '@foyer/testkit';
import { expect, test } from './stage.ts';

// As where a firewall lets nothing but TCP through: these browsers send no UDP at all.
const noUdp = '--webrtc-ip-handling-policy=disable_non_proxied_udp';
test.use({ launchOptions: { ...chromium.launchOptions, args: [...chromium.launchOptions.args, noUdp] } });

test('[MD-12] where UDP is blocked, sound and pictures go over TCP', async ({ opened, waiting }) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  await olga.sees(gil);
  await gil.speaks();
  await olga.hears(gil);
  for (const one of [olga, gil]) expect(new Set(await one.ways())).toEqual(new Set(['tcp']));
});
