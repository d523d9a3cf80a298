import type { Page } from '@playwright/test';
import { expect, test } from './stage.ts';

/** Everything that a page sends: addresses, headers, bodies, and what goes over its sockets. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    sent.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? '');
  });
  page.on('websocket', (socket) => {
    sent.push(socket.url());
    socket.on('framesent', ({ payload }) => void sent.push(String(payload)));
  });
  return sent;
}

const keyOf = (link: string) => new URL(link).hash.replace('#k=', '');

test('[PR-1] [PR-4] a guest proves that they were invited; the key is in no address, no request, and no other tab', async ({
  opened,
  person,
}) => {
  const key = keyOf(opened.link);
  expect(key).toHaveLength(43);
  await opened.olga.joins();
  const gil = await person('Gil');
  const sent = sentBy(gil.page);
  await gil.opens(opened.link);
  await expect(gil.page.getByText('You will wait in the lobby')).toBeVisible();
  expect(gil.page.url()).not.toContain('#');
  // Also after a reload this tab has it.
  await gil.reloads();
  await expect(gil.page.getByText('You will wait in the lobby')).toBeVisible();
  await gil.asksToJoin();
  await opened.olga.admits(gil);
  await expect(gil.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();

  const said = sent.join('\n');
  expect(said).toContain('/challenge');
  expect(said).not.toContain(key);
  expect(await gil.page.evaluate(() => document.cookie + history.length)).not.toContain(key);
  expect(await gil.page.evaluate(() => JSON.stringify(localStorage))).not.toContain(key);
  // The address alone, as somebody would copy it from the bar, shows no invitation.
  const gus = await person('Gus');
  await gus.opens(gil.page.url());
  await expect(gus.page.getByText('You show no valid invitation')).toBeVisible();
});

test('[IN-1] [IN-2] a reset link is void for whoever comes, and whoever is inside stays', async ({
  opened,
  waiting,
  person,
}) => {
  const { olga, link } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await expect(gil.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();

  await olga.page.getByRole('button', { name: 'More', exact: true }).click();
  await olga.page.getByRole('menuitem', { name: 'Invite people' }).click();
  const dialog = olga.page.getByRole('dialog', { name: 'Invite people' });
  const code = await olga.readsCode();
  await dialog.getByRole('button', { name: 'Reset link' }).click();
  await dialog.getByRole('button', { name: 'Reset now' }).click();
  await expect(dialog.getByText('There is a new link and a new code.')).toBeVisible();
  await expect(dialog.getByLabel('Code')).not.toHaveText(code);
  const renewed = await olga.copiesLink();
  expect(renewed.split('#')[0]).toBe(link.split('#')[0]);
  await dialog.getByRole('button', { name: 'Close' }).click();

  const late = await person('Late');
  await late.opens(link);
  await expect(late.page.getByText('You show no valid invitation')).toBeVisible();
  await expect(late.page.getByRole('heading', { name: 'A meeting' })).toBeVisible();
  // The link that works, pasted into the same address bar.
  await late.opens(renewed);
  await expect(late.page.getByText('You will wait in the lobby')).toBeVisible();
  await expect(late.page.getByRole('heading', { name: 'Olga’s meeting' })).toBeVisible();
  await expect(gil.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
});

test('[PR-5] [DO-14] a code, typed by hand, leads to the lobby', async ({ foyer, opened, person }) => {
  const { olga } = opened;
  await olga.joins();
  await olga.page.getByRole('button', { name: 'More', exact: true }).click();
  await olga.page.getByRole('menuitem', { name: 'Invite people' }).click();
  const code = await olga.readsCode();
  await olga.page.getByRole('button', { name: 'Close' }).click();

  const gil = await person('Gil');
  await gil.opens(foyer.url);
  const field = gil.page.getByRole('textbox', { name: 'Meeting link or code' });
  await field.fill(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`);
  await gil.page.getByRole('button', { name: 'Join' }).click();
  await expect(gil.page.getByText('This code leads to no meeting')).toBeVisible();
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await gil.page.getByRole('button', { name: 'Join' }).click();
  await gil.page.waitForURL('**/m/*');
  expect(gil.page.url()).not.toContain(code);
  await gil.asksToJoin();
  await olga.admits(gil);
  await expect(gil.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
});

test('[PR-3] a server that has not the key gets no word out of the page', async ({ opened, person }) => {
  await opened.olga.joins();
  const gil = await person('Gil');
  await gil.page.route('**/join', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { data: object };
    await route.fulfill({ response: answer, json: { ...body, data: { ...body.data, proof: 'A'.repeat(43) } } });
  });
  const said: unknown[] = [];
  gil.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => void said.push(payload)));
  await gil.opens(opened.link);
  await gil.page.getByRole('textbox', { name: 'Your name' }).fill('Gil');
  await gil.page.getByRole('button', { name: 'Ask to join' }).click();
  await expect(gil.page.getByText('This is not the Foyer that invited you.')).toBeVisible();
  // A line may be open by then: nothing was said on it.
  expect(said).toEqual([]);
});
