import { expect, test } from './stage.ts';

test('[LB-16] [LB-17] hosts write to one and to all: who waits reads it, and every host sees what went to whom', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const pia = await waiting('Pia');
  await olga.admits(pia);
  await olga.chooses('Make presenter', pia);
  await olga.presses('People');
  const [gil, gus] = [await waiting('Gil'), await waiting('Gus')];
  const read = (one: typeof gil) => one.page.getByRole('log', { name: 'From the host' });

  await olga.notice.getByRole('button', { name: 'Message Gil' }).click();
  await olga.notice.getByRole('textbox', { name: 'Message to Gil' }).fill('Two more minutes.');
  await olga.page.keyboard.press('Enter');
  await expect(read(gil)).toContainText('Two more minutes.');
  await expect(olga.notice.getByRole('textbox')).toBeHidden();
  await pia.notice.getByRole('button', { name: 'Message all' }).click();
  await pia.notice.getByRole('textbox', { name: 'Message to everybody who waits' }).fill('We begin now.');
  await pia.notice.getByRole('button', { name: 'Send' }).click();
  for (const one of [gil, gus]) await expect(read(one)).toContainText('We begin now.');
  await expect(read(gus)).not.toContainText('Two more minutes.');
  await expect(read(gil)).not.toContainText('Olga');

  await pia.reloads();
  for (const host of [olga, pia]) {
    const row = (name: string) => host.notice.getByRole('listitem').filter({ hasText: name });
    await expect(row('Gil')).toContainText('Two more minutes.');
    await expect(row('Gil')).toContainText('Olga');
    await expect(row('Gus')).toContainText('We begin now.');
    await expect(row('Gus')).not.toContainText('Two more minutes.');
  }
  await gil.reloads();
  await expect(read(gil)).toContainText('Two more minutes.');
});

test('[LB-18] [NM-1] whoever waits changes their name: hosts see it at once, marked if it looks like another’s', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  const changes = async (name: string) => {
    await gil.presses('Change name');
    await gil.page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await gil.presses('Save');
    await expect(gil.page.getByText(`You are here as ${name}`)).toBeVisible();
  };
  await changes('OIga');
  await expect(olga.notice.getByRole('button', { name: 'Admit OIga' })).toBeVisible();
  await expect(olga.notice).toContainText('Not signed in as Olga');
  await changes('Gilbert');
  await expect(olga.notice.getByRole('button', { name: 'Admit Gilbert' })).toBeVisible();
  await expect(olga.notice).not.toContainText('Not signed in as');
  await gil.reloads();
  await expect(gil.page.getByText('You are here as Gilbert')).toBeVisible();
  await olga.notice.getByRole('button', { name: 'Admit Gilbert' }).click();
  await expect(olga.stage.getByRole('group', { name: 'Gilbert' })).toBeVisible();
});
