import { changeOptions, type Options } from '@foyer/domain';
import { type Handlers, type optionsRequests, refusal, reply } from '@foyer/protocol';
import type { Clock } from '@foyer/server-kit';
import type { Caller } from '../gateway/gateway.ts';
import { done } from '../meetings/done.ts';
import type { Meetings } from '../meetings/meetings.ts';

export interface OptionsParts {
  readonly meetings: Meetings;
  readonly clock: Clock;
}

export function optionsHandlers({ meetings, clock }: OptionsParts): Handlers<typeof optionsRequests, Caller> {
  return {
    'options:change': async ({ change }, { meeting, participant: by }) =>
      done(await meetings.change(meeting, { type: 'change-options', by, options: given(change) })),
    // The same rules answer, and nothing is kept: what is foretold is what would happen.
    'options:preview': async ({ change }, { meeting: id, participant: by }) => {
      const meeting = await meetings.read(id);
      if (!meeting) return refusal('not-admitted');
      const decision = changeOptions(meeting, { by, options: given(change), at: clock.now() });
      if (!decision.ok) return refusal(decision.code === 'meeting-ended' ? 'not-admitted' : decision.code);
      const whom = (type: 'let-in' | 'put-back' | 'screen-stopped') =>
        decision.value.flatMap((event) => (event.type === type ? [event.id] : []));
      return reply({ letIn: whom('let-in'), putBack: whom('put-back'), stopSharing: whom('screen-stopped') });
    },
  };
}

/** A field that is there without a value is left out. */
export function given(change: { readonly [K in keyof Options]?: Options[K] | undefined }): Partial<Options> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
