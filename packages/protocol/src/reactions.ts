import { REACTIONS } from '@foyer/domain';
import { nothing, notice, request } from './contract.ts';
import { participantId } from './ids.ts';
import { z } from './z.ts';

const reaction = z.enum(REACTIONS);

/** Reactions: shown for a moment, and kept nowhere. Rules: RE-* in packages/domain/SPEC.md. */
export const reactionsRequests = {
  /** Shows one's own to everybody inside. */
  'reactions:show': request({
    input: z.strictObject({ reaction }),
    output: nothing,
    refusals: ['forbidden', 'policy-disabled'],
  }),
};

export const reactionsNotices = {
  /** Somebody inside reacts; oneself included, so that everybody sees the same. */
  'reactions:shown': notice(z.strictObject({ participant: participantId, reaction })),
};
