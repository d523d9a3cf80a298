import { nothing, request } from './contract.ts';
import { participantId } from './ids.ts';
import { z } from './z.ts';

/** Raised hands. Rules: HA-* in packages/domain/SPEC.md. Whose hand is up stands in the roster. */
export const handsRequests = {
  /** Raises one's own. */
  'hands:raise': request({ input: nothing, output: nothing, refusals: ['forbidden', 'policy-disabled'] }),
  /** Lowers one's own or, for whoever may, somebody else's. */
  'hands:lower': request({
    input: z.strictObject({ participant: participantId }),
    output: nothing,
    refusals: ['forbidden', 'not-inside'],
  }),
};
