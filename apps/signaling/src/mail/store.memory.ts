import type { Mail, MailKey, MailStore } from './store.ts';

/** Keeps mails in this process. */
export function memoryMails(): MailStore {
  const mails = new Map<string, Mail>();
  const waiting = () =>
    [...mails.values()].flatMap((mail) => (mail.dueAt === null ? [] : [{ ...mail, due: mail.dueAt }]));
  return {
    put: async (mail) => void mails.set(keyOf(mail), mail),
    due: async (at, most) =>
      waiting()
        .filter(({ due }) => due <= at)
        .toSorted((one, other) => one.due - other.due)
        .slice(0, most)
        .flatMap(({ meeting, invitee }) => mails.get(keyOf({ meeting, invitee })) ?? []),
    nextDue: async () => waiting().reduce<number | null>((least, { due }) => Math.min(least ?? due, due), null),
    async note(mail) {
      if (mails.get(keyOf(mail))?.id === mail.id) mails.set(keyOf(mail), mail);
    },
    of: async (meeting) => [...mails.values()].filter((mail) => mail.meeting === meeting),
    forget: async (key) => void mails.delete(keyOf(key)),
  };
}

function keyOf({ meeting, invitee }: MailKey): string {
  return `${meeting}/${invitee}`;
}
