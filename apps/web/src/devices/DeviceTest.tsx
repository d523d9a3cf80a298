import { Button, SoundIcon } from '@foyer/ui';
import { useState } from 'react';
import { words } from '../i18n/words.ts';
import { TestDialog, type TestedProps } from './TestDialog.tsx';
import { useDeviceTest } from './useDeviceTest.ts';

/** Opens the test; nobody has to take it. */
export function DeviceTest(tested: TestedProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" size="small" icon={<SoundIcon />} onClick={() => setOpen(true)}>
        {words.devices.test.open}
      </Button>
      {open && <Opened {...tested} onClose={() => setOpen(false)} />}
    </>
  );
}

function Opened({ onClose, ...tested }: TestedProps & { readonly onClose: () => void }) {
  return <TestDialog {...tested} {...useDeviceTest()} onClose={onClose} />;
}
