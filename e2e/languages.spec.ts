import { expect, test } from './stage.ts';

test('[LG-1] whose browser reads German gets German and no other language, and joins', async ({ opened, person }) => {
  const { olga, link } = opened;
  await olga.joins();
  const dora = await person('Dora', { locale: 'de-AT' });
  const files: string[] = [];
  dora.page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await dora.opens(link);
  await dora.page.getByRole('textbox', { name: 'Ihr Name' }).fill(dora.name);
  await expect(dora.page.locator('html')).toHaveAttribute('lang', 'de-AT');
  await expect(dora.page).toHaveTitle(/ · Foyer$/);
  await dora.presses('Um Einlass bitten');
  await expect(dora.heading('Gleich lässt Sie jemand herein')).toBeVisible();
  await olga.admits(dora);
  await expect(dora.page.getByRole('toolbar', { name: 'Steuerung der Besprechung' })).toBeVisible();
  await expect(
    dora.page.getByRole('region', { name: 'Bühne' }).getByRole('group', { name: /^Olga(, spricht)?$/ }),
  ).toBeVisible();
  await olga.sees(dora);
  const languages = files.flatMap((file) => /\/(en|de|ar)(?:\.inside)?-[\w-]+\.js$/.exec(file)?.[1] ?? []);
  expect(new Set(languages)).toEqual(new Set(['de']));
});

test('[LG-1] what was chosen is kept, and what was typed is not lost by choosing', async ({ opened, person }) => {
  const gil = await person('Gil');
  await gil.opens(new URL('/', opened.link).href);
  await expect(gil.heading('Come in')).toBeVisible();
  await gil.presses('Deutsch');
  await expect(gil.heading('Kommen Sie herein')).toBeVisible();
  await expect(gil.page.getByRole('button', { name: 'Deutsch' })).toHaveAttribute('aria-pressed', 'true');
  await gil.opens(opened.link);
  await gil.page.getByRole('textbox', { name: 'Ihr Name' }).fill('Gil');
  await gil.presses('العربية');
  await expect(gil.page.getByRole('textbox', { name: 'اسمك' })).toHaveValue('Gil');
  // The key of the link is still there, too: they are not asked where their invitation is.
  await expect(gil.page.getByText('ستنتظر في الردهة حتى يُدخلك أحد.')).toBeVisible();
  await gil.presses('English');
  await expect(gil.page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Gil');
});

test('[LG-3] Arabic reads from the right, and so do the keys', async ({ opened, person }) => {
  const { olga, link } = opened;
  await olga.joins();
  const dana = await person('دانة', { locale: 'ar-EG' });
  await dana.opens(link);
  await expect(dana.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await dana.page.getByRole('textbox', { name: 'اسمك' }).fill(dana.name);
  await dana.presses('طلب الانضمام');
  await olga.notice.getByRole('button', { name: /Admit.*دانة/ }).click();
  const tools = dana.page.getByRole('toolbar', { name: 'أدوات الاجتماع' });
  const [microphone, camera] = [
    tools.getByRole('button', { name: 'الميكروفون' }),
    tools.getByRole('button', { name: 'الكاميرا' }),
  ];
  await microphone.focus();
  await dana.page.keyboard.press('ArrowLeft');
  await expect(camera).toBeFocused();
  await dana.page.keyboard.press('ArrowRight');
  await expect(microphone).toBeFocused();
  const at = async (place: typeof tools) => (await place.boundingBox())?.x ?? 0;
  expect(await at(microphone)).toBeGreaterThan(await at(camera));
  // Nothing needs to be scrolled to the side.
  expect(await dana.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
