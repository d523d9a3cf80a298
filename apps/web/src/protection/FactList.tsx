import type { Protection } from '@foyer/client';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import css from './Protection.module.css';
import { wayIn } from './said.ts';

type Fact = readonly [what: string, value: string | null];

/** What machines call it, letter by letter: for whoever compares, or tells somebody who can. */
export function FactList({ server, ways }: Pick<Protection, 'server' | 'ways'>) {
  const say = words.protection.facts;
  return (
    <details className={css['facts']}>
      <summary>{say.heading}</summary>
      <dl>
        {[...mediaFacts(ways), ...serverFacts(server)].map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {/* What machines call something reads from left to right in every language; a sentence about it as it begins. */}
              <bdi>{value ?? words.protection.unknown}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function mediaFacts(ways: Protection['ways']): readonly Fact[] {
  const say = words.protection.facts;
  const way = wayIn(ways);
  if (!way) return [];
  const dtls = way.dtls && fill(say.pair, { version: way.dtls, cipher: way.dtlsCipher ?? words.protection.unknown });
  return [
    [say.srtp, way.srtpCipher],
    [say.dtls, dtls],
    [say.own, way.ownFingerprint],
    [say.node, way.nodeFingerprint],
  ];
}

function serverFacts({ line, ticket, media }: Protection['server']): readonly Fact[] {
  const say = words.protection.facts;
  return [
    ...(line.tls ? [[say.tls, fill(say.pair, line.tls)] as const] : []),
    [say.ticket, fill(say.signed, ticket)],
    ...(media ? [[say.media, media.issuer] as const] : []),
  ];
}
