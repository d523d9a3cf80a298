import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the doc comments of some part of a source say: of fields, by their name. */
export type FieldComments = ReadonlyMap<string, string>;

/** The comments of the contract's source, which are gone at run time. */
export interface ContractComments {
  /** What a route, request or notice is for. */
  purposeOf(name: string): string | undefined;
  /** What is said about the fields of one, in its own lines or in those of the constants it is made of. */
  fieldsOf(name: string): FieldComments;
  /** The same for a constant that holds a schema. */
  fieldsOfConstant(name: string): FieldComments;
}

interface Part {
  readonly name: string;
  readonly purpose: string | undefined;
  readonly text: string;
  /** The constants of the same file, which this part may be made of. */
  readonly around: ReadonlyMap<string, Part>;
}

const COMMENT = String.raw`\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n\s*`;
/** A comment, if there is one, then something that begins a line; its own are the lines that follow and stand deeper. */
const part = (head: string) => new RegExp(`(?:${COMMENT})?^( *)${head}(.*(?:\\n\\2[ \\]})].*)*)`, 'gm');
const ENTRIES = part("'([\\w-]+:[\\w-]+)': ");
const CONSTANTS = part('(?:export )?const (\\w+) = ');
const FIELDS = new RegExp(`${COMMENT}(\\w+)[:,]`, 'g');

/**
 * Reads the doc comments of the contract. No parser of TypeScript: it trusts the formatter, which puts every entry at the
 * start of a line and its content deeper, and a test fails for an entry whose comment it does not find.
 *
 * @param folder where the contract's source lies
 */
export function contractComments(folder: string): ContractComments {
  const parts = globSync('*.ts', { cwd: folder, exclude: ['*.test.ts'] }).flatMap((file) =>
    partsOf(readFileSync(join(folder, file), 'utf8')),
  );
  const byName = new Map(parts.map((part) => [part.name, part]));
  const fieldsOf = (name: string) => fieldComments(byName.get(name));
  return { purposeOf: (name) => purposeOf(byName.get(name)), fieldsOf, fieldsOfConstant: fieldsOf };
}

/** The tables' entries and the constants of one file. */
export function partsOf(source: string): readonly Part[] {
  const around = new Map<string, Part>();
  const matching = (pattern: RegExp): readonly Part[] =>
    [...source.matchAll(pattern)].map(([, comment, , name = '', text = '']) => ({
      name,
      purpose: comment === undefined ? undefined : sentence(comment),
      text,
      around,
    }));
  const constants = matching(CONSTANTS);
  for (const constant of constants) around.set(constant.name, constant);
  return [...constants, ...matching(ENTRIES)];
}

/** What a part is for: by its own comment or, if it is nothing but a constant, by that of the constant. */
export function purposeOf(part: Part | undefined): string | undefined {
  const constant = part?.text.match(/^\w+\((\w+)\)/)?.[1];
  return part?.purpose ?? (constant === undefined ? undefined : part?.around.get(constant)?.purpose);
}

/** Where two fields of one name are commented differently, neither comment is used: it might stand at the wrong one. */
export function fieldComments(part: Part | undefined): FieldComments {
  const found = new Map<string, Set<string>>();
  for (const { text } of part ? withConstants(part) : [])
    for (const [, comment = '', field = ''] of text.matchAll(FIELDS))
      found.set(field, (found.get(field) ?? new Set()).add(sentence(comment)));
  return new Map([...found].flatMap(([field, texts]) => (texts.size === 1 ? [[field, [...texts].join()]] : [])));
}

/** A part, and the constants that it mentions, and those that they mention. */
function withConstants(part: Part, seen: Set<Part> = new Set()): ReadonlySet<Part> {
  if (seen.has(part)) return seen;
  seen.add(part);
  for (const [word] of part.text.matchAll(/\b\w+\b/g)) {
    const constant = part.around.get(word);
    if (constant) withConstants(constant, seen);
  }
  return seen;
}

function sentence(comment: string): string {
  return comment
    .replace(/\n\s*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
