import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParticipantId } from '../ids.ts';
import { id, person, terms } from '../testing.ts';
import { apply, opened } from './apply.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import type { Meeting } from './meeting.ts';

/**
 * The life of a meeting as one would tell it, written down a second time and as plainly as possible: who is where, and
 * what they are. The rules have to agree with it after every step.
 */
interface Story {
  readonly where: Map<string, 'waiting' | 'inside'>;
  readonly away: Set<string>;
  readonly presenters: Set<string>;
  readonly speaking: Set<string>;
  readonly removed: Set<string>;
  readonly hands: Set<string>;
  ended: boolean;
}
interface Told {
  meeting: Meeting;
}

const PEOPLE = ['olga', 'pia', 'gil', 'gus'] as const;
const who = fc.constantFrom(...PEOPLE);
const isHost = (story: Story, name: string) =>
  story.where.get(name) === 'inside' && (name === 'olga' || story.presenters.has(name));

/** One thing that happens: when the story lets it, what the story makes of it, and the command that asks for it. */
class Step implements fc.Command<Story, Told> {
  readonly #name: string;
  readonly #command: Omit<Command, 'at'>;
  readonly #may: (story: Story) => boolean;
  readonly #tell: (story: Story) => void;

  constructor(
    name: string,
    command: Omit<Command, 'at'>,
    { may, tell }: { may: (story: Story) => boolean; tell: (story: Story) => void },
  ) {
    this.#name = name;
    this.#command = command;
    this.#may = may;
    this.#tell = tell;
  }

  check = () => true;
  toString = () => this.#name;

  run(story: Story, told: Told): void {
    const allowed = this.#may(story);
    const decision = decide(told.meeting, { ...this.#command, at: 1 } as Command);
    if (allowed) this.#tell(story);
    if (decision.ok) told.meeting = decision.value.reduce(apply, told.meeting);
    // Not everything that changes nothing is refused; but what the story does not allow must change nothing.
    expect(snapshot(told.meeting)).toEqual({
      where: Object.fromEntries(story.where),
      away: [...story.away].sort(),
      presenters: [...story.presenters].sort(),
      speaking: [...story.speaking].sort(),
      removed: [...story.removed].sort(),
      hands: [...story.hands].sort(),
      ended: story.ended,
    });
  }
}

function snapshot({ inside, waiting, removed, ended }: Meeting) {
  const all = [...inside.values(), ...waiting.values()];
  const names = (people: Iterable<{ id: ParticipantId }>) => [...people].map((one) => String(one.id)).sort();
  const now = [...inside.values()];
  const where = [...inside.keys()]
    .map((key) => [key, 'inside'])
    .concat([...waiting.keys()].map((key) => [key, 'waiting']));
  return {
    where: Object.fromEntries(where),
    away: names(all.filter(({ away }) => away !== null)),
    presenters: names(now.filter(({ role }) => role === 'presenter')),
    speaking: names(now.filter(({ microphone }) => microphone)),
    removed: names(removed.values()),
    hands: names(now.filter(({ hand }) => hand !== null)),
    ended,
  };
}

function out(story: Story, name: string): void {
  story.where.delete(name);
  for (const set of [story.away, story.presenters, story.speaking, story.hands]) set.delete(name);
}

const moderated = (
  type: 'admit' | 'deny' | 'mute' | 'remove' | 'put-back',
  may: (story: Story, target: string, by: string) => boolean,
  tell: (story: Story, target: string) => void,
) =>
  fc.tuple(who, who).map(
    ([by, target]) =>
      new Step(`${by} ${type} ${target}`, { type, by: id(by), who: id(target) } as Omit<Command, 'at'>, {
        may: (story) => isHost(story, by) && may(story, target, by),
        tell: (story) => tell(story, target),
      }),
  );

const steps = [
  who.map(
    (name) =>
      new Step(`${name} comes`, { type: 'arrive', person: person(name, { signedIn: name === 'olga' }) } as never, {
        may: (story) => !story.where.has(name) && !story.removed.has(name) && (name === 'olga' || !story.ended),
        tell: (story) => {
          if (name === 'olga') story.ended = false;
          story.where.set(name, name === 'olga' ? 'inside' : 'waiting');
        },
      }),
  ),
  moderated(
    'admit',
    (story, target) => story.where.get(target) === 'waiting',
    (story, target) => void story.where.set(target, 'inside'),
  ),
  moderated(
    'remove',
    (story, target, by) => story.where.get(target) === 'inside' && target !== 'olga' && target !== by,
    (story, target) => {
      out(story, target);
      story.removed.add(target);
    },
  ),
  moderated(
    'put-back',
    (story, target, by) => story.where.get(target) === 'inside' && target !== 'olga' && target !== by,
    (story, target) => {
      const away = story.away.has(target);
      out(story, target);
      story.where.set(target, 'waiting');
      if (away) story.away.add(target);
    },
  ),
  moderated(
    'mute',
    (story, target) => story.where.get(target) === 'inside',
    (story, target) => void story.speaking.delete(target),
  ),
  fc.tuple(who, who).map(
    ([by, target]) =>
      new Step(
        `${by} promotes ${target}`,
        { type: 'change-role', by: id(by), who: id(target), role: 'presenter' } as never,
        {
          may: (story) => isHost(story, by) && story.where.get(target) === 'inside' && target !== 'olga',
          tell: (story) => void story.presenters.add(target),
        },
      ),
  ),
  who.map(
    (by) =>
      new Step(`${by} unmutes`, { type: 'switch', by: id(by), device: 'microphone', on: true } as never, {
        may: (story) => story.where.get(by) === 'inside',
        tell: (story) => void story.speaking.add(by),
      }),
  ),
  who.map(
    (by) =>
      new Step(`${by} raises a hand`, { type: 'raise-hand', by: id(by) } as never, {
        may: (story) => story.where.get(by) === 'inside',
        tell: (story) => void story.hands.add(by),
      }),
  ),
  who.map(
    (by) =>
      new Step(`the line of ${by} breaks`, { type: 'drop', by: id(by) } as never, {
        may: (story) => story.where.has(by),
        tell: (story) => void story.away.add(by),
      }),
  ),
  who.map(
    (by) =>
      new Step(`${by} is back`, { type: 'return', by: id(by) } as never, {
        may: (story) => story.where.has(by),
        tell: (story) => void story.away.delete(by),
      }),
  ),
  who.map(
    (by) =>
      new Step(`${by} locks`, { type: 'lock', by: id(by), on: true } as never, { may: () => false, tell: () => {} }),
  ),
  who.map(
    (by) =>
      new Step(`${by} leaves`, { type: 'leave', by: id(by), reason: 'left' } as never, {
        may: (story) => story.where.has(by),
        tell: (story) => out(story, by),
      }),
  ),
  who.map(
    (by) =>
      new Step(`${by} ends it`, { type: 'end', by: id(by) } as never, {
        may: (story) => by === 'olga' && story.where.get(by) === 'inside',
        tell: (story) => {
          for (const name of PEOPLE) out(story, name);
          story.ended = true;
        },
      }),
  ),
];

test('[RC-1] [RC-3] [RC-4] [ME-4] [MO-4] the rules tell the same story, in any order', () => {
  fc.assert(
    fc.property(fc.commands(steps, { maxCommands: 60, size: 'max' }), (commands) => {
      fc.modelRun(
        () => ({
          model: {
            where: new Map<string, 'waiting' | 'inside'>(),
            away: new Set<string>(),
            presenters: new Set<string>(),
            speaking: new Set<string>(),
            removed: new Set<string>(),
            hands: new Set<string>(),
            ended: false,
          },
          real: { meeting: opened(terms) },
        }),
        commands,
      );
    }),
    { numRuns: 800, seed: 20_261_123 },
  );
});
