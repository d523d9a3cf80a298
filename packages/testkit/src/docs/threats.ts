/** One row of a page in docs/threats. */
interface Threat {
  readonly id: string;
  /** The letters of STRIDE: what kind of harm. */
  readonly kind: string;
  readonly cells: readonly string[];
  readonly heldBy: readonly Holding[];
}

/** A file of tests, and what in it holds a threat: titles, or rules by their number. */
interface Holding {
  readonly file: string;
  readonly titles: readonly string[];
  readonly rules: readonly string[];
}

/** The titles of the tests in a file; null when there is no such file. */
export type TitlesOf = (file: string) => readonly string[] | null;

const CELLS = ['id', 'kind', 'threat', 'what Foyer does', 'held by', 'what remains'];
const TEST_FILE = /^[\w./-]+\.(?:test|spec|contract|attack)\.tsx?$/;

/** The threats of a page: every row of a table that begins with an id. */
export function threatsOf(page: string): readonly Threat[] {
  return page
    .split('\n')
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .filter(([, id = '']) => /^[A-Z]+-\d+$/.test(id))
    .map((row) => {
      const cells = row.slice(1, -1);
      return { id: cells[0] ?? '', kind: cells[1] ?? '', cells, heldBy: holdingsOf(cells[4] ?? '') };
    });
}

/** Everything that is wrong with a page, in sentences. */
export function problemsOf(page: string, titlesOf: TitlesOf): readonly string[] {
  const threats = threatsOf(page);
  const ids = threats.map(({ id }) => id);
  return [
    ...(threats.length === 0 ? ['there is no threat on it'] : []),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands there twice`),
    ...threats.flatMap((threat) => problemsOfOne(threat, titlesOf).map((problem) => `${threat.id} ${problem}`)),
  ];
}

function problemsOfOne({ kind, cells, heldBy }: Threat, titlesOf: TitlesOf): readonly string[] {
  if (cells.length !== CELLS.length || cells.includes('')) return [`needs ${CELLS.length} cells: ${CELLS.join(', ')}`];
  return [
    ...(/^[STRIDE]+$/.test(kind) ? [] : [`is of no kind in STRIDE: ${kind}`]),
    ...(heldBy.length === 0 ? ['names no test'] : []),
    ...heldBy.flatMap((holding) => problemsOfHolding(holding, titlesOf(holding.file))),
  ];
}

function problemsOfHolding({ file, titles, rules }: Holding, known: readonly string[] | null): readonly string[] {
  if (known === null) return [`names a file that does not exist: ${file}`];
  return [
    ...(titles.length + rules.length === 0 ? [`names no test in ${file}`] : []),
    ...titles.filter((title) => !known.includes(title)).map((title) => `names a test that is not in ${file}: ${title}`),
    ...rules
      .filter((rule) => !known.some((title) => title.includes(`[${rule}]`)))
      .map((rule) => `names a rule that no test in ${file} carries: ${rule}`),
  ];
}

/** Reads `path/to/file.test.ts` followed by `titles` and [RULES], as often as there are files. */
function holdingsOf(cell: string): readonly Holding[] {
  const holdings: { file: string; titles: string[]; rules: string[] }[] = [];
  for (const [, quoted, rule] of cell.matchAll(/`([^`]+)`|\[([A-Z]{2}-\d+)\]/g)) {
    if (quoted && TEST_FILE.test(quoted)) holdings.push({ file: quoted, titles: [], rules: [] });
    else if (quoted) holdings.at(-1)?.titles.push(quoted);
    else if (rule) holdings.at(-1)?.rules.push(rule);
  }
  return holdings;
}

/** The titles in a source: what stands first in the parentheses of a test, a group of tests, a step, or
 * an attack. */
export function titlesIn(source: string): readonly string[] {
  const titles =
    /(?:\b(?:test|plain|describe|step|attack)|\))\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`([^`]*)`),/g;
  return [...source.matchAll(titles)].map(([, single, double, back]) =>
    (single ?? double ?? back ?? '').replace(/\\(.)/g, '$1'),
  );
}
