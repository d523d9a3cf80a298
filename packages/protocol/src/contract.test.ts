import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { displayName, fingerprint, meetingId } from './ids.ts';
import { notices, type Request, requests, routes } from './index.ts';
import { sfuNotices, sfuRequests } from './sfu/contract.ts';
import { z } from './z.ts';

const file = new URL('../contract.snapshot.json', import.meta.url);

const schemaOf = (schema: z.ZodMiniType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};
const questions = (all: Readonly<Record<string, Request>>) =>
  Object.fromEntries(
    Object.entries(all).map(([name, spec]) => [
      name,
      {
        ...('path' in spec ? { method: 'method' in spec && spec.method, path: spec.path } : {}),
        input: schemaOf(spec.input),
        output: schemaOf(spec.output),
        refusals: spec.refusals,
      },
    ]),
  );
const news = (all: Readonly<Record<string, { payload: z.ZodMiniType }>>) =>
  Object.fromEntries(Object.entries(all).map(([name, { payload }]) => [name, schemaOf(payload)]));

test('[WR-6] the contract is what its snapshot says (UPDATE_CONTRACT=1 npm test -- --unit writes it anew)', () => {
  const contract = {
    routes: questions(routes),
    requests: questions(requests),
    notices: news(notices),
    sfu: { requests: questions(sfuRequests), notices: news(sfuNotices) },
  };
  const text = `${JSON.stringify(contract, null, 1)}\n`;
  if (process.env['UPDATE_CONTRACT']) writeFileSync(file, text);
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

test('[WR-2] every input refuses a field it does not know', () => {
  const open = Object.entries({ ...routes, ...requests, ...sfuRequests }).filter(
    ([, { input }]) => schemaOf(input)['additionalProperties'] !== false,
  );
  expect(open.map(([name]) => name)).toEqual([]);
});

test.each([
  ['Gil', 'Gil'],
  ['  Gil \t  Ann ', 'Gil Ann'],
  ['Ｇｉｌ', 'Gil'],
  ['José', 'José'],
  ['محمد', 'محمد'],
  ['👩‍💻'.replace('\u200D', ''), '👩💻'],
])('[WR-7] “%s” is a name', (text, name) => {
  expect(displayName.parse(text)).toBe(name);
});

test.each([
  ['64 of whatever people count as one', '👍🏽'.repeat(64), true],
  ['64 flags', '🇧🇷'.repeat(64), true],
  ['65 letters', 'x'.repeat(65), false],
  ['65 with an accent that cannot be put together', 'x\u0303'.repeat(65), false],
  ['Thai', 'นิรันดร์ ศักดิ์สิทธิ์', true],
  ['Hebrew with points', 'שָׁלוֹם', true],
  ['Tibetan', 'བསྟན་འཛིན་རྒྱ་མཚོ', true],
  ['four marks on a letter', `x${'\u0316'.repeat(4)}`, true],
  ['five', `x${'\u0316'.repeat(5)}`, false],
  ['a flood', `Olga${'\u0489'.repeat(30)}`, false],
  ['nothing but marks', '\u0316\u0317', false],
  ['a letter that leaves a gap', '\u3164', false],
  ['a sign that leaves a gap', 'Gil\u2800', false],
  ['a joiner of marks', 'Gi\u034Fl', false],
  ['a heart in colour', '❤️ Gil', true],
  ['half of a character', 'Gil\uD83D', false],
])('[NM-2] %s', (_, text, isName) => {
  expect(displayName.safeParse(text).success).toBe(isName);
});

test.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['too long', 'x'.repeat(65)],
  ['text turned round', 'Gil\u202E'],
  ['an isolate', '\u2066Gil'],
  ['something of no width', 'G\u200Bil'],
  ['a control character', 'G\u0007il'],
  ['half a character', 'Gil\uD800'],
])('[WR-7] %s is no name', (_, text) => {
  expect(displayName.safeParse(text).success).toBe(false);
});

test.each([
  ['a line', 'We begin at 9:30.', true],
  ['lines become one', 'One\n\ttwo', true],
  ['emoji that are joined', 'See you 👩‍💻', true],
  ['Persian', 'می‌خواهم', true],
  ['500 characters', 'x'.repeat(500), true],
  ['501', 'x'.repeat(501), false],
  ['nothing to see', ' \u200D ', false],
  ['text turned round', 'Gil\u202E', false],
  ['a flood of marks', `x${'\u0316'.repeat(5)}`, false],
])('[NM-4] written to those who wait: %s', (_, text, isTaken) => {
  const parsed = requests['lobby:message'].input.safeParse({ participant: null, text });
  expect(parsed.success).toBe(isTaken);
  expect(parsed.data?.text ?? '').not.toMatch(/[\n\t]/);
});

test('[WR-1] a nest without end is refused, not walked', () => {
  const nest = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;
  const rtpParameters = { codecs: [{ parameters: nest(5_000) }] };
  expect(requests['media:publish'].input.safeParse({ source: 'camera', rtpParameters }).success).toBe(false);
});

const vp8 = { mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 };
test.each([
  ['a bitrate that is no whole number', { codecs: [vp8], encodings: [{ maxBitrate: 1.5 }] }],
  ['a bitrate in words', { codecs: [vp8], encodings: [{ maxBitrate: 'x' }] }],
  ['a payload type beyond all', { codecs: [{ ...vp8, payloadType: 128 }] }],
  ['a line break in a parameter’s name', { codecs: [{ ...vp8, parameters: { 'x\r\nm=evil': 'y' } }] }],
  ['a line break in a parameter', { codecs: [{ ...vp8, parameters: { x: 'y\r\na=evil' } }] }],
  ['a line break in a name', { codecs: [vp8], rtcp: { cname: 'c\r\na=evil' } }],
  ['a line break in a codec', { codecs: [{ ...vp8, mimeType: 'video/VP8\r\na=evil' }] }],
  ['a line break in an extension', { codecs: [vp8], headerExtensions: [{ uri: 'urn:x\na=evil', id: 1 }] }],
])('[WR-1] %s is refused: it would end up in somebody else’s session', (_, rtpParameters) => {
  expect(
    requests['media:publish'].input.safeParse({ source: 'camera', rtpParameters: { codecs: [vp8] } }).success,
  ).toBe(true);
  expect(requests['media:publish'].input.safeParse({ source: 'camera', rtpParameters }).success).toBe(false);
});

test('ids and fingerprints have one form', () => {
  expect(meetingId.safeParse('x'.repeat(22)).success).toBe(true);
  for (const text of ['x'.repeat(21), 'x'.repeat(23), `${'x'.repeat(21)}/`, ''])
    expect(meetingId.safeParse(text).success).toBe(false);
  const good = Array.from({ length: 32 }, () => '0F').join(':');
  expect(fingerprint.safeParse(good).success).toBe(true);
  for (const text of [good.toLowerCase(), good.slice(3), `${good}:0F`])
    expect(fingerprint.safeParse(text).success).toBe(false);
});
