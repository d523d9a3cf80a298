import type { ReactNode } from 'react';
import css from './Blocks.module.css';
import { Choosing, Fields, Pickers } from './blockFields.tsx';
import { OpenDialog, OpenMenu } from './blockLayers.tsx';
import { Actions, Colours, Said, Tools } from './blockLooks.tsx';
import { press, reach, type Screen, type Step, type } from './steps.ts';

/** The building blocks by themselves, in every state that they have. */
export const blockScreens: Record<string, Screen> = {
  'blocks-colours': sheet('Colours', <Colours />),
  'blocks-actions': sheet('Buttons', <Actions />),
  'blocks-tools': sheet('Tools', <Tools />),
  'blocks-said': sheet('Notices, badges, people', <Said />),
  'blocks-fields': sheet('Fields', <Fields />),
  'blocks-choosing': sheet('Choosing', <Choosing />),
  'blocks-combobox': sheet('Combobox', <Pickers />, type('Somebody', 'be')),
  'blocks-combobox-none': sheet('Combobox', <Pickers />, type('Nobody', 'xy')),
  'blocks-menu': sheet('Menu', <OpenMenu place="above" />, press('All of it')),
  'blocks-menu-floating': sheet('Menu', <OpenMenu place="floating" />, press('All of it')),
  'blocks-hint': sheet('Hint', <Tools />, reach('Close')),
  'blocks-focus': sheet('Focus', <Actions />, reach('Primary')),
  'blocks-dialog': sheet('Dialog', <OpenDialog />),
};

function sheet(title: string, blocks: ReactNode, ...steps: readonly Step[]): Screen {
  return {
    draw: () => (
      <main className={css['sheet']}>
        <title>{title}</title>
        <h1>{title}</h1>
        {blocks}
      </main>
    ),
    steps,
  };
}
