import type { ParticipantId, Reaction, Role } from '@foyer/domain';
import type { Output, requests, Sent } from '@foyer/protocol';
import type { OptionsChange } from './view.ts';

/** What one asks of the server where nothing here is to be done about the answer; a refusal is one of the problems. */
export abstract class Requests {
  /** Resolves with the answer, or null when there is none. */
  protected abstract ask<K extends keyof typeof requests>(
    name: K,
    input: Sent<(typeof requests)[K]>,
  ): Promise<Output<(typeof requests)[K]> | null>;

  endForAll = () => this.#tell('meeting:end', {});
  keepWaiting = () => this.#tell('lobby:keep-waiting', {});
  admit = (participant: ParticipantId) => this.#tell('lobby:admit', { participant });
  admitAll = () => this.#tell('lobby:admit-all', {});
  deny = (participant: ParticipantId) => this.#tell('lobby:deny', { participant });
  putBack = (participant: ParticipantId) => this.#tell('lobby:put-back', { participant });
  /** @param participant null: all who wait */
  writeToLobby = (participant: ParticipantId | null, text: string) => this.did('lobby:message', { participant, text });
  changeName = (name: string) => this.did('lobby:rename', { name });
  changeOptions = (change: OptionsChange) => this.#tell('options:change', { change });
  previewOptions = (change: OptionsChange) => this.ask('options:preview', { change });
  pardon = (participant: ParticipantId) => this.#tell('moderation:pardon', { participant });
  lock = (on: boolean) => this.#tell('meeting:lock', { on });
  changeRole = (participant: ParticipantId, role: Role) => this.#tell('roles:change', { participant, role });
  raiseHand = () => this.#tell('hands:raise', {});
  react = (reaction: Reaction) => this.#tell('reactions:show', { reaction });
  lowerHand = (participant: ParticipantId) => this.#tell('hands:lower', { participant });
  mute = (participant: ParticipantId) => this.#tell('moderation:mute', { participant });
  muteAll = () => this.#tell('moderation:mute-all', {});
  allowUnmuting = (on: boolean) => this.#tell('moderation:allow-unmuting', { on });
  askToUnmute = (participant: ParticipantId) => this.#tell('moderation:ask-to-unmute', { participant });
  spotlight = (participant: ParticipantId | null) => this.#tell('moderation:spotlight', { participant });
  remove = (participant: ParticipantId) => this.#tell('moderation:remove', { participant });

  /** Whether it was done: for what somebody typed, and would have to type again. */
  protected async did<K extends keyof typeof requests>(name: K, input: Sent<(typeof requests)[K]>): Promise<boolean> {
    return (await this.ask(name, input)) !== null;
  }

  async #tell<K extends keyof typeof requests>(name: K, input: Sent<(typeof requests)[K]>): Promise<void> {
    await this.ask(name, input);
  }
}
