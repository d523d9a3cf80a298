import { expect } from 'vitest';
import { attack } from './ground/attack.ts';

/** No names: more than a line, more than one sees, or less than something. */
const NO_NAMES: Readonly<Record<string, string>> = {
  nothing: '',
  spaces: ' \t  ',
  'the spaces of other scripts': '\u2003\u3000\u00a0',
  'text turned round': 'Ann\u202Eretneserp',
  'an isolate': '\u2066Olga\u2069',
  'a joiner of no width': 'Ol\u200Bga',
  'joiners alone': '\u200D\u200C\u2060',
  'a soft hyphen': 'Ol\u00ADga',
  'a character of control': 'Ol\u0007ga',
  'a sequence of escape': '\u001B[31mOlga',
  'half a character': 'Olga\uD800',
  'a flood of accents': `O${'\u0301'.repeat(100)}`,
  'five thousand letters': 'x'.repeat(5_000),
  'tags that nobody sees': 'Olga\u{E0001}\u{E0067}',
};

/** Names they are: what they come to, and whose they look like, is shown beside the mark of a guest. */
const LOOKING_LIKE: Readonly<Record<string, [shown: string, lookalike: string | null]>> = {
  ОІga: ['ОІga', 'Olga'],
  Оlga: ['Оlga', 'Olga'],
  Ｏｌｇａ: ['Olga', 'Olga'],
  ' Olga ': ['Olga', 'Olga'],
  '\uFEFFOlga': ['Olga', 'Olga'],
  'Olga\u2028Pia': ['Olga Pia', null],
  'Olga  (organizer)': ['Olga (organizer)', null],
  'Olga ✅🎙️': ['Olga ✅🎙', 'Olga'],
  'Organizer (presenter)': ['Organizer (presenter)', null],
};

attack('A-30', 'names that mislead', async (ground) => {
  const { organizer, meeting } = ground.here;
  const eve = ground.attacker('Eve');
  await ground.untouched(async () => {
    for (const [what, name] of Object.entries(NO_NAMES))
      expect([what, (await eve.knocks(meeting, { name })).body]).toEqual([what, { ok: false, code: 'bad-request' }]);
  });
  for (const [name, [shown, lookalike]] of Object.entries(LOOKING_LIKE)) {
    const double = ground.attacker(name);
    // What is signed is the name as it will be read.
    const { body } = await double.knocks(meeting, {
      name,
      proof: (await double.invitation(meeting, { name: shown }))?.proof,
    });
    const { token, participant } = body.data as { token: string; participant: string };
    double.participant = participant;
    expect(await double.connect({ meeting, token })).toBe('connected');
    await expect
      .poll(() => organizer.latest('lobby:waiting'))
      .toMatchObject({ people: [{ id: double.participant, name: shown, lookalike, category: 'anonymous' }] });
    await double.asks('meeting:leave');
    await expect.poll(() => organizer.latest('lobby:waiting')).toMatchObject({ people: [] });
  }
});

/** What means something to somebody else: a terminal, a database, a shell, a page, a format. */
const FRAGMENTS = [
  "'; drop table audit; --",
  '" or 1=1 --',
  "\\'; select pg_sleep(9); --",
  '%s%n%x',
  '{{7*7}} #{7*7} <%= 7*7 %>',
  '{"level":60,"msg":"x"}',
  '"},{"name":"Olga"',
  '$(reboot) `reboot` | reboot',
  '<script>alert(1)</script>',
  '\\u0000\\n\\r',
  '../../../../etc/passwd',
  '*1 $8 FLUSHALL',
  '=HYPERLINK("http://evil")',
];
const BROKEN_LINES = ['Gil\r\nSet-Cookie: x=1', 'Gil\nlevel: 60', 'Gil\tEve'];

attack('A-31', 'fragments of other languages, wherever there is room for text', async (ground) => {
  const { meeting } = ground.here;
  const { db } = ground.site;
  const kept = async (name: string) => {
    const { rows } = await db.query<{ count: number }>(
      "select count(*)::int as count from entries_personal where jsonb_path_exists(personal, '$.** ? (@ == $name)', jsonb_build_object('name', $1::text))",
      [name],
    );
    return rows[0]?.count ?? 0;
  };
  for (const name of [...FRAGMENTS, ...BROKEN_LINES]) {
    const gil = ground.attacker(name);
    const headers = {
      'User-Agent': name.replace(/[\r\n]/g, ' '),
      Referer: name.replace(/[\r\n]/g, ' '),
      'X-Forwarded-For': `${name.replace(/[\r\n,]/g, ' ')}, ${gil.place.from}`,
      'X-Request-Id': name.replace(/[\r\n]/g, ' '),
      Cookie: `foyer=${encodeURIComponent(name)}; foyer-visitor=${encodeURIComponent(name)}`,
    };
    // As it was said, or as one line of it.
    const shown = name.replace(/\s+/g, ' ');
    const proof = (await gil.invitation(meeting, { name: shown }))?.proof;
    const body = { name, fingerprint: gil.fingerprint, key: gil.key, proof };
    const answer = await gil.post(`/api/meetings/${meeting}/join`, body, headers);
    expect([name, answer.status]).toEqual([name, 200]);
    const { token } = answer.body.data as { token: string };
    expect(await gil.connect({ meeting, token })).toBe('connected');
    await gil.hears('self:waiting');
    expect([name, await kept(shown)]).toEqual([name, 1]);
    await gil.asks('meeting:leave');
    const path = encodeURIComponent(name);
    expect([name, (await gil.looks(path, { by: '' })).status]).toEqual([name, 404]);
    expect([400, 404]).toContain((await gil.get(`/api/${path}`)).status);
    expect((await gil.post(`/api/meetings/${meeting}/join`, { ...body, name: `${name}\u0000` }, headers)).status).toBe(
      400,
    );
  }
  const tessa = await ground.insider('Theo');
  for (const title of FRAGMENTS) expect((await tessa.post('/api/meetings', { title })).status).toBe(200);
});
