import {
  COMMON_REFUSALS,
  END_REASONS,
  notices,
  REFUSAL_CODES,
  type Request,
  requests,
  routes,
  statusOf,
} from '@foyer/protocol';
import { type JsonSchema, jsonSchemaOf } from '@foyer/protocol/openapi';
import type { ContractComments } from './comments.ts';
import { definitionOf, notationOf } from './notation.ts';

const INTRODUCTION = `# The protocol

What a browser and Foyer say to each other. **Generated from \`packages/protocol/src\`: do not edit.** After a change of the
contract, \`UPDATE_CONTRACT=1 npm test -- --unit\` writes this page anew. The rules behind it are numbered in
[packages/protocol/SPEC.md](../packages/protocol/SPEC.md) and [packages/domain/SPEC.md](../packages/domain/SPEC.md); for
programs, the routes stand at \`GET /api/openapi.json\` of every running Foyer.

- **Routes** are asked over HTTP, with JSON. Whatever changes something needs Foyer’s own \`Origin\`. What stands as \`:name\` in
  a path is part of the input, and is not repeated in the body.
- **Requests** travel by socket, from a browser to Foyer, and are always acknowledged. The socket is Socket.IO’s, by WebSocket
  alone, at \`/socket?meeting=MEETING\`, with \`{ token, version }\` as its \`auth\`: the token that \`door:join\` gave, and
  \`PROTOCOL_VERSION\`. An event is \`name, number, input\`: each number at least 1, and higher than
  those before it on the same socket.
- **Notices** travel by socket, from Foyer to a browser. Nobody answers them.

Routes and requests are answered with \`{ ok: true, data }\`, where \`data\` is the output, or with \`{ ok: false, code }\`; with
\`rate-limited\` comes \`retryAfterMs\`. A field that is not listed is refused. Types are written as in TypeScript.
`;

/** The page docs/protocol.md, as it has to be. */
export function protocolPage(comments: ContractComments): string {
  const shapes = new Map<string, JsonSchema>();

  function typeOf(name: string, { schema, io }: { schema: Request['input']; io: 'input' | 'output' }): string {
    const described = jsonSchemaOf(schema, io);
    for (const [shape, definition] of Object.entries(described.shapes)) shapes.set(shape, definition);
    return notationOf(described.schema, comments.fieldsOf(name));
  }
  function question([name, spec]: [string, Request & { method?: string; path?: string }]): string {
    const input = typeOf(name, { schema: spec.input, io: 'input' });
    const output = typeOf(name, { schema: spec.output, io: 'output' });
    const head = spec.path === undefined ? '' : `\`${spec.method} ${spec.path}\`. `;
    const refused = spec.refusals.length > 0 ? `\n\nRefused with ${codes(spec.refusals)}.` : '';
    return (
      entry(name, `${head}${comments.purposeOf(name) ?? ''}`) + block(`input: ${input}\noutput: ${output}`) + refused
    );
  }
  function news([name, { payload }]: [string, { payload: Request['output'] }]): string {
    return entry(name, comments.purposeOf(name) ?? '') + block(typeOf(name, { schema: payload, io: 'output' }));
  }

  const sections = [
    section('Routes', [linksTo(Object.keys(routes)), ...Object.entries(routes).map(question)]),
    section('Requests', [linksTo(Object.keys(requests)), ...Object.entries(requests).map(question)]),
    section('Notices', [linksTo(Object.keys(notices)), ...Object.entries(notices).map(news)]),
  ];
  const named = [...shapes]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { description, ...definition }]) => {
      const constant = name.charAt(0).toLowerCase() + name.slice(1);
      return entry(name, String(description)) + block(definitionOf(definition, comments.fieldsOfConstant(constant)));
    });
  return `${[INTRODUCTION, ...sections, section('Shapes', named), refusals(), ends()].join('\n').trimEnd()}\n`;
}

function section(title: string, entries: readonly string[]): string {
  return `## ${title}\n\n${entries.join('\n\n')}\n`;
}

/** Links to the entries of a section, in the way that headings become anchors. */
function linksTo(names: readonly string[]): string {
  return names.map((name) => `[\`${name}\`](#${name.toLowerCase().replace(/[^\w-]/g, '')})`).join(' · ');
}

function entry(name: string, text: string): string {
  return `### \`${name}\`\n\n${text}\n\n`;
}

function block(text: string): string {
  // A union too long for a line begins with a line break.
  return `\`\`\`ts\n${text.replace(/ +$/gm, '').replace(/^\n/, '')}\n\`\`\``;
}

function refusals(): string {
  const rows = REFUSAL_CODES.map((code) => `| \`${code}\` | ${statusOf(code)} |`);
  return section('Refusals', [
    `The list is closed. Any request may be answered with ${codes(COMMON_REFUSALS)}: what is listed with it comes on top. The` +
      ' number is the HTTP status; what the rules of a meeting refuse is a conflict with its state.',
    ['| code | status |', '| ---- | ------ |', ...rows].join('\n'),
  ]);
}

function ends(): string {
  return section('Ends', [
    'Every way in which being in a meeting can end, as `self:ended` says it. The list is closed.',
    END_REASONS.map((reason) => `- \`${reason}\``).join('\n'),
  ]);
}

function codes(all: readonly string[]): string {
  return all.map((code) => `\`${code}\``).join(', ');
}
