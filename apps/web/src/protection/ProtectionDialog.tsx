import type { Protection as Known, Quality } from '@foyer/client';
import { Dialog, Spinner } from '@foyer/ui';
import type { ReactNode } from 'react';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { FactList } from './FactList.tsx';
import css from './Protection.module.css';
import { lines, milliseconds, moment, wayIn } from './said.ts';
import { type ProtectionProps, useProtection } from './useProtection.ts';

export function Protection({ onClose }: { readonly onClose: () => void }) {
  return <ProtectionDialog {...useProtection()} onClose={onClose} />;
}

/** What protects the call, in words; and below, what was really negotiated. */
export function ProtectionDialog({ protection, quality, onClose }: ProtectionProps & { readonly onClose: () => void }) {
  const say = words.protection;
  return (
    <Dialog title={say.heading} close={say.close} onClose={onClose}>
      {protection === 'reading' ? (
        <p role="status">
          <Spinner /> {say.reading}
        </p>
      ) : protection === null ? (
        <p role="alert">{say.failed}</p>
      ) : (
        <div className={css['parts']}>
          <MediaPart {...protection} />
          <LinePart {...protection.server.line} />
          <TicketPart {...protection.server} />
          <LogPart {...protection.server.log} />
          <QualityPart quality={quality} ways={protection.ways} />
          <FactList {...protection} />
        </div>
      )}
    </Dialog>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className={css['part']}>
      <h3>{heading}</h3>
      {children}
    </section>
  );
}

function MediaPart({ ways, bound }: Pick<Known, 'ways' | 'bound'>) {
  const say = words.protection.media;
  const way = wayIn(ways);
  const on = way && (way.relayed ? say.ways.relayed : way.protocol && say.ways[way.protocol]);
  return (
    <Part heading={say.heading}>
      <p>
        {way ? say.text : say.none} {on}
      </p>
      {bound !== null && <p className={bound ? undefined : css['bad']}>{bound ? say.bound : say.notBound}</p>}
    </Part>
  );
}

function LinePart({ tls, proxied }: Known['server']['line']) {
  const say = words.protection.line;
  return (
    <Part heading={say.heading}>
      <p>{tls ? say.tls : proxied ? say.proxied : say.none}</p>
    </Part>
  );
}

function TicketPart({ ticket, media }: Pick<Known['server'], 'ticket' | 'media'>) {
  const say = words.protection.tickets;
  return (
    <Part heading={say.heading}>
      <p>
        {fill(say.join, { time: moment(ticket.checkedAt) })}{' '}
        {media && fill(say.media, { time: moment(media.checkedAt) })}
      </p>
    </Part>
  );
}

function LogPart({ entries, kinds }: Known['server']['log']) {
  const say = words.protection.log;
  return (
    <Part heading={say.heading}>
      <p>{lines(entries)}</p>
      <ul className={css['list']}>
        {kinds.map((kind) => (
          <li key={kind}>{say.kinds[kind]}</li>
        ))}
      </ul>
      <p>{say.never}</p>
    </Part>
  );
}

function QualityPart({ quality, ways }: { readonly quality: Quality } & Pick<Known, 'ways'>) {
  const say = words.protection.quality;
  const word = say.words[quality];
  const rttMs = wayIn(ways)?.rttMs ?? null;
  return (
    <Part heading={say.heading}>
      <p>{rttMs === null ? word : fill(say.rtt, { word, time: milliseconds(rttMs) })}</p>
    </Part>
  );
}
