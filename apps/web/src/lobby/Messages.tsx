import { words } from '../i18n/words.ts';
import css from './Messages.module.css';
import type { WaitingProps } from './useWaiting.ts';

/** What hosts wrote to whoever waits. Always there, also when empty: a live region only speaks of what comes into it. */
export function Messages({ messages }: Pick<WaitingProps, 'messages'>) {
  return (
    <div role="log" aria-live="polite" aria-label={words.lobby.messages} className={css['messages']}>
      {messages.length > 0 && <p className={css['heading']}>{words.lobby.messages}</p>}
      {messages.map(({ key, text, time }) => (
        <p key={key} className={css['message']}>
          <bdi>{text}</bdi> <span className={css['time']}>{time}</span>
        </p>
      ))}
    </div>
  );
}
