import { endReason } from '../ends.ts';
import { displayName, fingerprint, instant, mediaId, meetingId, participantId, title, token } from '../ids.ts';
import { attachment, consumer } from '../media.ts';
import { roster } from '../roster.ts';
import { rtpCapabilities, rtpParameters, transportParameters } from '../rtp.ts';
import { z } from '../z.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [key: string]: unknown };

/**
 * Shapes that appear in many messages. Named here so that a description of the contract says each of them once; what is
 * not named is written out where it is used.
 */
const NAMED: readonly (readonly [id: string, schema: z.ZodMiniType, description: string])[] = [
  ['MeetingId', meetingId, 'Names a meeting: 128 random bits in base64url, made by the server.'],
  ['ParticipantId', participantId, 'Names one person’s stay in one meeting: 128 random bits in base64url.'],
  ['MediaId', mediaId, 'Names something on the media node.'],
  ['Token', token, 'A ticket or a secret. Opaque: whoever holds one passes it on unread.'],
  ['Fingerprint', fingerprint, 'The SHA-256 fingerprint of a browser’s DTLS certificate, in upper case.'],
  [
    'DisplayName',
    displayName,
    'What somebody calls themselves: one printable line, at most 64 characters once normalised (NFKC).',
  ],
  ['Title', title, 'What a meeting is called: one printable line, at most 120 characters once normalised (NFKC).'],
  ['Instant', instant, 'A moment, in milliseconds since the epoch, by the server’s clock.'],
  ['EndReason', endReason, 'Why somebody is no longer in a meeting. The list is closed.'],
  ['Roster', roster, 'Who is inside, by order of entrance, as of change `number`.'],
  ['Consumer', consumer, 'Somebody else’s stream, ready to be taken.'],
  ['Attachment', attachment, 'Both connections to the media node, and everything there is to see and hear.'],
  ['RtpCapabilities', rtpCapabilities, 'What a browser or a media node can do.'],
  ['RtpParameters', rtpParameters, 'How one stream is sent.'],
  ['TransportParameters', transportParameters, 'The media node’s end of one connection.'],
];

const metadata = z.registry<{ id: string; description: string }>();
for (const [id, schema, description] of NAMED) metadata.add(schema, { id, description });

/**
 * A schema as JSON Schema, and the named shapes that it refers to as `#/$defs/NAME`.
 *
 * @param io `input` for what is sent to whoever checks it, `output` for what they pass on
 */
export function jsonSchemaOf(
  schema: z.ZodMiniType,
  io: 'input' | 'output',
): { readonly schema: JsonSchema; readonly shapes: Readonly<Record<string, JsonSchema>> } {
  const inside: Record<string, JsonSchema> = {};
  const {
    $schema: _,
    $defs,
    ...rest
  } = z.toJSONSchema(schema, {
    io,
    metadata,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const { def } = zodSchema._zod;
      if (io === 'input' || def.type !== 'pipe' || def.out._zod.def.type !== 'transform') return;
      // Our transforms brand an id or tidy a text: on the wire, what comes out has the type of what went in.
      const taken = jsonSchemaOf(def.in as z.ZodMiniType, 'input');
      Object.assign(jsonSchema, taken.schema);
      Object.assign(inside, taken.shapes);
    },
  });
  return { schema: rest, shapes: { ...inside, ...$defs } };
}
