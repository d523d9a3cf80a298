import { EndIcon, HandIcon, LeaveIcon, Menu, PeopleIcon, ToolButton, Toolbar } from '@foyer/ui';
import type { Ref } from 'react';
import { DeviceToggle } from '../devices/DeviceToggle.tsx';
import { words } from '../i18n/words.ts';
import css from './Controls.module.css';
import type { ControlsProps } from './useControls.ts';

export interface ControlsBarProps extends ControlsProps {
  readonly peopleOpen: boolean;
  readonly onPeople: () => void;
  readonly peopleButton: Ref<HTMLButtonElement>;
}

export function ControlsBar({ microphone, camera, handUp, onHand, ...rest }: ControlsBarProps) {
  const { peopleCount, onLeave, onEndForAll, ...panel } = rest;
  return (
    <Toolbar label={words.controls.toolbar} className={css['bar']}>
      <DeviceToggle {...microphone} />
      <DeviceToggle {...camera} />
      {onHand && (
        <ToolButton
          label={words.controls.raiseHand}
          icon={<HandIcon />}
          look={handUp ? 'active' : 'calm'}
          aria-pressed={handUp}
          onClick={onHand}
        />
      )}
      <ToolButton
        ref={panel.peopleButton}
        label={words.controls.people}
        icon={<PeopleIcon />}
        count={peopleCount}
        aria-expanded={panel.peopleOpen}
        onClick={panel.onPeople}
      />
      <span className={css['gap']} />
      <Leave onLeave={onLeave} onEndForAll={onEndForAll} />
    </Toolbar>
  );
}

/** For most it leaves at once; whoever may end the meeting is asked which of the two they mean. */
function Leave({ onLeave, onEndForAll }: Pick<ControlsProps, 'onLeave' | 'onEndForAll'>) {
  const look = { label: words.controls.leave, icon: <LeaveIcon />, look: 'danger' } as const;
  if (!onEndForAll) return <ToolButton {...look} onClick={onLeave} />;
  return (
    <Menu
      trigger={(trigger) => <ToolButton {...look} {...trigger} />}
      items={[
        { label: words.controls.leave, icon: <LeaveIcon />, onChoose: onLeave },
        { label: words.controls.endForAll, icon: <EndIcon />, look: 'danger', onChoose: onEndForAll },
      ]}
    />
  );
}
