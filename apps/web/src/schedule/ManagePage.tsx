import type { ManagedMeeting } from '@foyer/client';
import type { MeetingId } from '@foyer/domain';
import { LinkButton, Notice, Trouble, TroubleIcon } from '@foyer/ui';
import type { ReactNode } from 'react';
import { DeskPage } from '../brand/DeskPage.tsx';
import { words } from '../i18n/words.ts';
import { CopyLink } from '../invitation/CopyLink.tsx';
import { InviteesSection } from '../invitees/InviteesSection.tsx';
import { ENTRANCES } from '../options/entrances.ts';
import { OptionsParts } from '../options/OptionsPanel.tsx';
import { CameSection } from './CameSection.tsx';
import { CancelSection } from './CancelSection.tsx';
import { ColleaguesSection } from './ColleaguesSection.tsx';
import { NotTheirs, SignedOut } from './Elsewhere.tsx';
import { LinkSection } from './LinkSection.tsx';
import css from './Schedule.module.css';
import { Section } from './Section.tsx';
import { type ManagedProps, useManaged } from './useManaged.ts';
import { planProblem } from './usePlan.ts';
import { WhenSection } from './WhenSection.tsx';

const say = words.schedule;

export function Manage({ meeting }: { readonly meeting: string }) {
  const invitees = (sequence: number) => <InviteesSection key={sequence} meeting={meeting as MeetingId} />;
  return <ManagePage {...useManaged(meeting)} invitees={invitees} />;
}

export interface ManagePageProps extends ManagedProps {
  /** Who is invited; begins anew with every change of the meeting, which is told to all of them. */
  readonly invitees: (sequence: number) => ReactNode;
}

/** Everything there is to settle about one meeting, for those who organize it. */
export function ManagePage({ found, ...rest }: ManagePageProps) {
  if (found === 'guest') return <SignedOut />;
  if (found === 'nowhere') return <NotTheirs />;
  return (
    <DeskPage title={found === 'loading' ? say.heading : found.title}>
      {found === 'loading' ? (
        <Trouble>{rest.problem && planProblem(rest.problem)}</Trouble>
      ) : (
        <Found {...rest} managed={found} />
      )}
    </DeskPage>
  );
}

interface FoundProps extends Omit<ManagePageProps, 'found'> {
  readonly managed: ManagedMeeting;
}

function Found({ meeting, host, managed, problem, busy, visits, does, invitees }: FoundProps) {
  const { title, cancelled, invitation } = managed;
  return (
    <>
      <div className={css['part']}>
        <a className={css['back']} href="/meetings">
          {say.back}
        </a>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {cancelled && <Notice icon={<TroubleIcon />}>{say.page.isCancelled}</Notice>}
        {invitation && (
          <div className={css['actions']}>
            <LinkButton look="primary" href={`/m/${meeting}`}>
              {say.joinShort}
            </LinkButton>
            <CopyLink link={async () => invitation.link} />
          </div>
        )}
      </div>
      <Trouble>{problem && planProblem(problem)}</Trouble>
      <WhenSection managed={managed} busy={busy} does={does} />
      {!cancelled && invitees(managed.sequence)}
      {!cancelled && <Settled managed={managed} host={host} busy={busy} does={does} />}
      <CameSection visits={visits} zone={managed.when?.zone ?? null} onShow={does.showVisits} />
      {!cancelled && <CancelSection isSeries={managed.when?.rule != null} busy={busy} onCancel={does.cancel} />}
    </>
  );
}

function Settled({ managed, host, busy, does }: Pick<FoundProps, 'managed' | 'host' | 'busy' | 'does'>) {
  const { told, organizer, coOrganizers, presenters, invitation } = managed;
  return (
    <>
      <ColleaguesSection
        heading={say.page.organizers}
        hint={say.page.organizersHint}
        none={{ of: say.page.noOrganizers, name: organizer }}
        people={coOrganizers}
        busy={busy}
        onPut={does.appoint}
      />
      <Section heading={words.options.heading} hint={say.page.optionsNow}>
        <div className={`${css['sheet']} ${css['options']}`}>
          <OptionsParts
            entrances={{ ...ENTRANCES, networks: told.networks, colleagues: true }}
            told={told}
            locked={false}
            pending={null}
            onChange={(_, change) => void does.changeOptions(change)}
            offline={false}
          />
        </div>
      </Section>
      {told.options.presenting === 'chosen' && (
        <ColleaguesSection
          heading={say.page.presenters}
          hint={say.page.presentersHint}
          none={{ of: say.page.noPresenters, name: '' }}
          people={presenters}
          busy={busy}
          onPut={does.choose}
        />
      )}
      {invitation && <LinkSection code={invitation.code} host={host} busy={busy} onReset={does.resetInvitation} />}
    </>
  );
}
