import { Button, Form, PlusIcon, TextField, Trouble } from '@foyer/ui';
import { CardPage } from '../brand/CardPage.tsx';
import { LanguageChoice } from '../i18n/LanguageChoice.tsx';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import { MeetingRow } from '../schedule/MeetingRow.tsx';
import { NextTime } from '../signIn/NextTime.tsx';
import css from './Start.module.css';
import { type StartProps, useStart } from './useStart.ts';

export function Start() {
  return <StartPage {...useStart()} />;
}

export function StartPage({ account, problem, next, onNewMeeting, opening, nextTime, ...join }: StartProps) {
  return (
    <CardPage title={words.start.heading}>
      <div className={css['start']}>
        <div className={css['words']}>
          <h1>{words.start.heading}</h1>
          <p className={css['soft']}>
            {account ? <Phrase of={words.start.welcome} name={account.name} /> : words.start.text}
          </p>
        </div>
        {account && (
          <nav className={css['mine']} aria-label={words.schedule.heading}>
            {next && (
              <ul className={css['next']}>
                <MeetingRow {...next} part={next.running ? 'running' : 'upcoming'} />
              </ul>
            )}
            <a href="/meetings">{words.schedule.heading}</a>
          </nav>
        )}
        {onNewMeeting && (
          <>
            <div className={css['open']}>
              <Button look="primary" size="large" icon={<PlusIcon />} busy={opening} onClick={onNewMeeting}>
                {words.start.newMeeting}
              </Button>
            </div>
            <div className={css['or']}>{words.start.or}</div>
          </>
        )}
        <JoinForm {...join} first={onNewMeeting === null} />
        <Trouble>{problem && words.problems[problem]}</Trouble>
        {account && nextTime && <NextTime {...nextTime} />}
        {account === null && <p className={css['quiet']}>{words.start.howToOrganize}</p>}
        {account !== undefined && (
          <p className={css['links']}>
            {account === null && <a href="/sign-in">{words.signIn.heading}</a>}
            {account?.rights.administrator && <a href="/admin">{words.admin.heading}</a>}
            {account && <a href="/account">{words.account.heading}</a>}
          </p>
        )}
        <LanguageChoice />
      </div>
    </CardPage>
  );
}

type JoinFormProps = Pick<StartProps, 'text' | 'notALink' | 'onText' | 'onJoin'> & { readonly first: boolean };

function JoinForm({ text, notALink, onText, onJoin, first }: JoinFormProps) {
  return (
    <Form className={css['join']} onSubmit={onJoin}>
      <TextField
        label={words.start.linkOrCode}
        value={text}
        onValue={onText}
        error={notALink && words.start.notALink[notALink]}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="url"
      />
      <Button type="submit" look={first ? 'primary' : 'quiet'}>
        {words.start.join}
      </Button>
    </Form>
  );
}
