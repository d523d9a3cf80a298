import { Card } from '@foyer/ui';
import type { ReactNode } from 'react';
import { words } from '../i18n/words.ts';
import css from './Brand.module.css';
import { Doorway } from './Doorway.tsx';
import { Wordmark } from './Wordmark.tsx';

export interface CardPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page that is one card: where one starts, and where a meeting ends. */
export function CardPage({ title, children }: CardPageProps) {
  return (
    <main className={css['page']}>
      <title>{`${title} · ${words.product}`}</title>
      <div className={css['frame']}>
        <Card>
          <div className={css['card']}>
            <div className={css['picture']}>
              <Doorway />
            </div>
            <div className={css['body']}>
              <Wordmark />
              {children}
            </div>
          </div>
        </Card>
      </div>
    </main>
  );
}
