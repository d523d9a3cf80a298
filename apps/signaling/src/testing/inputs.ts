import type { requests } from '@foyer/protocol';
import { FINGERPRINT } from './person.ts';

/** The least that each event's schema takes. */
export const LEAST_INPUTS: Readonly<Record<keyof typeof requests, unknown>> = {
  'meeting:leave': {},
  'meeting:lock': { on: true },
  'meeting:end': {},
  'lobby:admit': { participant: 'x'.repeat(22) },
  'lobby:admit-all': {},
  'lobby:deny': { participant: 'x'.repeat(22) },
  'lobby:keep-waiting': {},
  'lobby:put-back': { participant: 'x'.repeat(22) },
  'roles:change': { participant: 'x'.repeat(22), role: 'presenter' },
  'moderation:mute': { participant: 'x'.repeat(22) },
  'moderation:mute-all': {},
  'moderation:allow-unmuting': { on: false },
  'moderation:ask-to-unmute': { participant: 'x'.repeat(22) },
  'moderation:spotlight': { participant: null },
  'moderation:pardon': { participant: 'x'.repeat(22) },
  'moderation:remove': { participant: 'x'.repeat(22) },
  'hands:raise': {},
  'hands:lower': { participant: 'x'.repeat(22) },
  'screens:stop': {},
  'roster:read': {},
  'media:ticket': {},
  'media:attach': {
    token: 't'.repeat(16),
    fingerprint: FINGERPRINT,
    capabilities: {},
    view: { show: 'speaker', stage: 'auto', stageWidth: 320 },
  },
  'media:publish': {
    source: 'camera',
    rtpParameters: { codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 }] },
  },
  'media:switch': { source: 'camera', on: true },
  'media:ready': { consumers: [] },
  'media:view': { view: { show: 'speaker', stage: 'auto', stageWidth: 320 } },
  'media:restart': {},
  'media:read': {},
};
