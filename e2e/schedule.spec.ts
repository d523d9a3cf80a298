import { part, plansWeekly } from './plans.ts';
import { expect, test } from './stage.ts';

test('[SD-1] [SD-5] [ME-8] [ME-9] a weekly meeting is planned, found again, changed beforehand, and cancelled', async ({
  opened,
  person,
}) => {
  const { olga } = opened;
  await plansWeekly(olga);
  await expect(part(olga, 'When')).toContainText('Every week on Monday');
  await expect(part(olga, 'When')).toContainText('Mon, March 24, 2036');
  const url = olga.page.url();

  // One of the times is called off, and takes place after all.
  await olga.presses('Cancel this one: Mon, March 24, 2036');
  await expect(part(olga, 'When')).toContainText('Cancelled times');
  await expect(olga.page.getByRole('button', { name: 'Cancel this one: Mon, March 31, 2036' })).toBeVisible();
  await olga.presses('Take place after all: Mon, March 24, 2036');
  await expect(part(olga, 'When')).not.toContainText('Cancelled times');

  const everyone = part(olga, 'Meeting options')
    .getByRole('radiogroup', { name: 'Who goes straight in' })
    .getByRole('radio', { name: 'Everyone', exact: true });
  await everyone.click();
  await expect(everyone).toBeChecked();
  const link = await olga.copiesLink();
  await olga.page.reload();
  await expect(everyone).toBeChecked();

  await olga.page.goto(new URL('/meetings', url).href);
  const upcoming = part(olga, 'Upcoming');
  await expect(upcoming.getByRole('listitem')).toContainText(['Weekly round']);
  await upcoming.getByRole('link', { name: 'Weekly round', exact: true }).click();

  // Nobody is there, and guests walk in all the same: that is what was settled beforehand.
  const gil = await person('Gil');
  await gil.opens(link);
  await gil.joins();
  await olga.presses('Cancel the whole series');
  await olga.presses('Cancel it now');
  await expect(olga.page.getByText('This meeting was cancelled.')).toBeVisible();
  await expect(gil.heading('The meeting has ended')).toBeVisible();
  await gil.page.goto('about:blank');
  await gil.opens(link);
  await expect(gil.heading('The meeting was cancelled')).toBeVisible();
  await olga.page.goto(new URL('/meetings', url).href);
  await expect(part(olga, 'Past').getByRole('listitem').filter({ hasText: 'Weekly round' })).toContainText('cancelled');
});

test('[RO-9] [AT-1] a co-organizer who was appointed beforehand comes first, and admits a guest; both are on the list of who came', async ({
  foyer,
  opened,
  person,
}) => {
  const { olga } = opened;
  const { out: signIn } = await foyer.operates('user', 'add', 'Cora', 'Berg');
  const cora = await person('Cora');
  await cora.opens(signIn.trim());
  await cora.presses('Sign in');
  await expect(cora.page.getByText('Good to see you, Cora Berg.')).toBeVisible();

  await plansWeekly(olga);
  const organizers = part(olga, 'Co-organizers');
  await organizers.getByRole('combobox').fill('berg');
  await organizers.getByRole('option', { name: 'Cora Berg' }).click();
  await expect(organizers.getByRole('listitem')).toContainText('Cora Berg');
  const link = await olga.copiesLink();

  await cora.page.goto(new URL('/meetings', cora.page.url()).href);
  await part(cora, 'Upcoming').getByRole('link', { name: 'Join Weekly round' }).click();
  await cora.joins();
  const gil = await person('Gil');
  await gil.opens(link);
  await gil.asksToJoin();
  await cora.admits(gil);
  await cora.sees(gil);

  await olga.presses('Show who came');
  const rows = part(olga, 'Who came').getByRole('row');
  await expect(rows).toContainText(['Name', 'Cora', 'admitted by Cora']);
});
