import { ROLES } from '@foyer/domain';
import { nothing, request } from './contract.ts';
import { participantId } from './ids.ts';
import { z } from './z.ts';

/** Roles within a meeting. Rules: RO-* in packages/domain/SPEC.md. */
export const rolesRequests = {
  /** Gives somebody inside a role; on oneself one may only step down. */
  'roles:change': request({
    input: z.strictObject({ participant: participantId, role: z.enum(ROLES) }),
    output: nothing,
    refusals: ['forbidden', 'not-inside'],
  }),
};
