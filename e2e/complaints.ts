import type { Page } from '@playwright/test';

/** What the browser says from now on about what this page tried against its policy. */
export function complaints(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (/violat|trusted ?types?|content.security/i.test(message.text())) said.push(message.text());
  });
  return said;
}
