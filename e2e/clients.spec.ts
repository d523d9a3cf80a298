import { Person, Stack } from '@foyer/testkit';
import { FirefoxGuest } from './firefoxGuest.ts';
import { HOST, test } from './secondHost.ts';

test('a guest with Firefox waits, is admitted, is seen and heard, and sees and hears', async ({ browser }) => {
  test.setTimeout(120_000);
  const foyer = await Stack.start({ host: HOST });
  const fay = await FirefoxGuest.arrive({ name: 'Fay', looks: { hue: 120, hz: 623 } });
  try {
    const olga = await Person.arrive(browser, { name: 'Olga', looks: { hue: 240, hz: 440 } });
    const link = await olga.opensMeeting(foyer.firstRunLink);
    await olga.joins();
    await fay.asksToJoin(link);
    await olga.admits(fay);
    await fay.isInside();
    await olga.sees(fay);
    await fay.sees(olga);
    await olga.hears(fay);
    await olga.speaks();
    await fay.hears();
    await fay.togglesMicrophone();
    await olga.doesNotHear(fay);
    await fay.leaves();
    await olga.leaves();
  } finally {
    await fay.close();
    await foyer.close();
  }
});
