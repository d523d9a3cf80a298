import { expect, test } from './stage.ts';

test('[PT-1] [PT-2] [PT-3] what protects the call is shown as it was really negotiated', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await gil.sees(olga);
  await gil.presses('More');
  await gil.page.getByRole('menuitem', { name: 'How is this call protected?' }).click();
  const dialog = gil.page.getByRole('dialog', { name: 'How is this call protected?' });
  const fact = (name: string) =>
    dialog.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd').first();

  await expect(dialog.getByText('They go straight to the media server, over UDP.')).toBeVisible();
  await expect(dialog.getByText('The media server let in this browser, and no other in its place.')).toBeVisible();
  await expect(
    dialog.getByText('Not encrypted. That is fine only while it does not leave this computer.'),
  ).toBeVisible();
  await expect(dialog.getByText('who came and went')).toBeVisible();

  await dialog.getByText('To compare and to check').click();
  const [cipher = ''] = await gil.ciphers();
  expect(cipher).toMatch(/AES_256_GCM/);
  await expect(fact('Sound and pictures are encrypted with')).toHaveText(cipher);
  await expect(fact('Keys agreed by')).toHaveText(/^DTLS 1\.\d, TLS_/);
  const fingerprint = /^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/;
  const [own, node] = [fact('Certificate of this browser'), fact('Certificate of the media server')];
  await expect(own).toHaveText(fingerprint);
  await expect(node).toHaveText(fingerprint);
  expect(await own.textContent()).not.toBe(await node.textContent());
  await expect(fact('The ticket of your media was made by')).toHaveText(/^sfu:/);

  await gil.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
