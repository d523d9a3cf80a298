import type { MeetingVisit, Problem } from '@foyer/client';
import { Button } from '@foyer/ui';
import { saveFile } from '../files/saveFile.ts';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import { asCsv, byDay, howInWords } from './attendanceTable.ts';
import css from './Schedule.module.css';
import { Section } from './Section.tsx';
import { timeIn, zoneHere } from './timing.ts';

export interface CameSectionProps {
  /** Null: nobody has asked yet. */
  readonly visits: readonly MeetingVisit[] | null;
  /** The zone of the meeting; null: it has none, and that of whoever looks is taken. */
  readonly zone: string | null;
  readonly onShow: () => Promise<Problem | null>;
}

const say = words.schedule.page;

/** Who came, when, and how. */
export function CameSection({ visits, zone, onShow }: CameSectionProps) {
  return (
    <Section heading={say.came}>
      <div className={css['sheet']}>
        {visits === null && (
          <div>
            <Button size="small" onClick={() => void onShow()}>
              {say.showCame}
            </Button>
          </div>
        )}
        {visits?.length === 0 && <p className={css['quiet']}>{say.nobodyCame}</p>}
        {visits !== null && visits.length > 0 && (
          <>
            {byDay(visits, zone ?? zoneHere()).map((one) => (
              <Table key={one.day} {...one} zone={zone ?? zoneHere()} />
            ))}
            <div>
              <Button size="small" onClick={() => download(visits)}>
                {say.download}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}

interface TableProps {
  readonly day: string;
  readonly visits: readonly MeetingVisit[];
  readonly zone: string;
}

function Table({ day, visits, zone }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={css['wide']} tabIndex={0} aria-label={day}>
      <table className={css['table']}>
        <caption>{day}</caption>
        <thead>
          <tr>
            {(['name', 'came', 'left', 'how'] as const).map((column) => (
              <th key={column} scope="col">
                {say.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visits.map((one) => (
            <tr key={`${one.came} ${one.name}`}>
              <td>
                <bdi>{one.name}</bdi>
                <Known {...one} />
              </td>
              <td>{timeIn(zone, one.came)}</td>
              <td>
                {one.left === null ? say.stillHere : timeIn(zone, one.left)}
                {one.why !== null && one.why !== 'left' && (
                  <span className={css['quiet']}> {words.schedule.whys[one.why]}</span>
                )}
              </td>
              <td>
                <bdi>{howInWords(one)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the server knows of whoever calls themselves so. */
function Known({ name, verifiedName, category }: MeetingVisit) {
  return (
    <div className={css['quiet']}>
      {verifiedName !== null && verifiedName !== name ? (
        <Phrase of={say.signedInAs} name={verifiedName} />
      ) : (
        words.schedule.categories[category]
      )}
    </div>
  );
}

function download(visits: readonly MeetingVisit[]): void {
  // The mark in front says that it is UTF-8 to spreadsheets that would not know.
  saveFile({ name: 'who-came.csv', text: `\uFEFF${asCsv(visits)}`, type: 'text/csv;charset=utf-8' });
}
