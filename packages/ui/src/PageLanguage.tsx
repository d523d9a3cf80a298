import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria/I18nProvider';

/** Tells the library which way the page is read, and in which language: the page's own, and not the browser's. */
export function PageLanguage({ children }: { readonly children: ReactNode }) {
  const language = typeof document === 'undefined' ? '' : document.documentElement.lang;
  return <I18nProvider locale={language || 'en'}>{children}</I18nProvider>;
}
