import type { Person } from '@foyer/testkit';
import { expect } from '@playwright/test';

/** Olga plans a weekly meeting in her browser, and is on its page then. */
export async function plansWeekly(olga: Person): Promise<void> {
  const { page } = olga;
  await page.goto(new URL('/meetings', page.url()).href);
  await expect(olga.heading('Your meetings')).toBeVisible();
  await expect(page.getByText('Nothing is planned.')).toBeVisible();
  await page.getByRole('link', { name: 'Schedule a meeting' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Weekly round');
  await page.getByLabel('Date').fill('2036-03-24');
  await page.getByLabel('Starts at').fill('10:00');
  await page.getByRole('combobox', { name: 'How long' }).selectOption('1 hour');
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/Berlin');
  await page.getByRole('combobox', { name: 'Repeat', exact: true }).selectOption('Every week on Monday');
  await olga.presses('Schedule');
  await page.waitForURL('**/meetings/*');
  await expect(olga.heading('Weekly round')).toBeVisible();
}

/** A part of a page, by its heading. */
export const part = ({ page }: Person, name: string) => page.getByRole('region', { name, exact: true });
