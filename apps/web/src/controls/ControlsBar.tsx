import {
  EndIcon,
  GalleryIcon,
  HandIcon,
  LeaveIcon,
  Menu,
  MoreIcon,
  PeopleIcon,
  ReactIcon,
  ScreenIcon,
  ScreenOffIcon,
  SpeakerIcon,
  ToolButton,
  Toolbar,
} from '@foyer/ui';
import type { Ref } from 'react';
import { DeviceToggle } from '../devices/DeviceToggle.tsx';
import { inDigits } from '../i18n/say.ts';
import { words } from '../i18n/words.ts';
import { KEYS, type Shortcut } from '../keyboard/shortcut.ts';
import css from './Controls.module.css';
import { type MoreProps, moreGroups, reactGroups, viewGroup } from './more.tsx';
import type { ControlsProps } from './useControls.ts';

export interface ControlsBarProps
  extends ControlsProps,
    Pick<MoreProps, 'onInvite' | 'onOptions' | 'onDevices' | 'onProtection' | 'onShortcuts'> {
  readonly peopleOpen: boolean;
  readonly onPeople: () => void;
  readonly peopleButton: Ref<HTMLButtonElement>;
  /** Single keys do the same as some tools. */
  readonly singleKeys: boolean;
}

export function ControlsBar({ microphone, camera, screen, handUp, onHand, bar, offline, ...rest }: ControlsBarProps) {
  const keys = (shortcut: Shortcut) => (rest.singleKeys ? KEYS[shortcut].toUpperCase() : undefined);
  const stopsElsewhere = !bar.has('screen');
  const groups = moreGroups({ screen, handUp, onHand, bar, offline, stopsElsewhere, ...rest });
  return (
    <Toolbar label={words.controls.toolbar} className={css['bar']}>
      <DeviceToggle {...microphone} keys={keys('microphone')} />
      <DeviceToggle {...camera} keys={keys('camera')} />
      {screen && bar.has('screen') && <ShareScreen {...screen} offline={offline} />}
      {onHand && bar.has('hand') && (
        <ToolButton
          label={words.controls.raiseHand}
          icon={<HandIcon />}
          look={handUp ? 'active' : 'calm'}
          aria-pressed={handUp}
          aria-keyshortcuts={keys('hand')}
          disabled={offline}
          onClick={onHand}
        />
      )}
      {rest.onReact && bar.has('react') && (
        <Menu
          trigger={(trigger) => <ToolButton label={words.reactions.menu} icon={<ReactIcon />} {...trigger} />}
          groups={reactGroups(rest, offline)}
        />
      )}
      <ToolButton
        ref={rest.peopleButton}
        label={words.controls.people}
        icon={<PeopleIcon />}
        count={inDigits(rest.peopleCount)}
        aria-expanded={rest.peopleOpen}
        aria-keyshortcuts={keys('people')}
        onClick={rest.onPeople}
      />
      {bar.has('view') && (
        <Menu
          trigger={(trigger) => (
            <ToolButton
              label={words.view.menu}
              icon={rest.layout === 'speaker' ? <SpeakerIcon /> : <GalleryIcon />}
              {...trigger}
            />
          )}
          groups={[viewGroup(rest)]}
        />
      )}
      {groups.length > 0 && (
        <Menu
          trigger={(trigger) => <ToolButton label={words.controls.more} icon={<MoreIcon />} {...trigger} />}
          groups={groups}
        />
      )}
      <span className={css['gap']} />
      <Leave onLeave={rest.onLeave} onEndForAll={rest.onEndForAll} offline={offline} />
    </Toolbar>
  );
}

type ShareScreenProps = NonNullable<ControlsProps['screen']> & Pick<ControlsProps, 'offline'>;

function ShareScreen({ state, onPress, offline }: ShareScreenProps) {
  const on = state === 'on';
  return (
    <ToolButton
      label={on ? words.controls.stopSharing : words.controls.share}
      icon={on ? <ScreenOffIcon /> : <ScreenIcon />}
      look={on ? 'active' : 'calm'}
      aria-busy={state === 'starting'}
      disabled={offline}
      onClick={onPress}
    />
  );
}

/** For most it leaves at once; whoever may end the meeting is asked which of the two they mean. */
function Leave({ onLeave, onEndForAll, offline }: Pick<ControlsProps, 'onLeave' | 'onEndForAll' | 'offline'>) {
  const look = { label: words.controls.leave, icon: <LeaveIcon />, look: 'danger' } as const;
  if (!onEndForAll) return <ToolButton {...look} onClick={onLeave} />;
  return (
    <Menu
      trigger={(trigger) => <ToolButton {...look} {...trigger} />}
      groups={[
        {
          items: [
            { label: words.controls.leave, icon: <LeaveIcon />, onChoose: onLeave },
            {
              label: words.controls.endForAll,
              icon: <EndIcon />,
              look: 'danger',
              disabled: offline,
              onChoose: onEndForAll,
            },
          ],
        },
      ]}
    />
  );
}
