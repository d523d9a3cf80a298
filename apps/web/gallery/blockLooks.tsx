import {
  Avatar,
  Badge,
  Button,
  CameraOffIcon,
  Card,
  CloseIcon,
  HandIcon,
  IconButton,
  LeaveIcon,
  LevelMeter,
  LinkButton,
  LinkIcon,
  MicrophoneIcon,
  MicrophoneOffIcon,
  MoreIcon,
  Notice,
  PeopleIcon,
  PlusIcon,
  Spinner,
  ToolButton,
  Toolbar,
  Trouble,
  TroubleIcon,
} from '@foyer/ui';
import css from './Blocks.module.css';

const nothing = () => {};
const LOOKS = { Primary: 'primary', Quiet: 'quiet', Plain: 'plain', Danger: 'danger' } as const;
const GROUNDS = ['ground', 'ground-deep', 'surface', 'surface-sunken', 'surface-raised', 'surface-hover'];
const PAIRS = [
  ...GROUNDS.map((ground) => [ground, 'ink'] as const),
  ['action', 'on-action'],
  ['action-soft', 'on-action-soft'],
  ['brass-soft', 'on-brass-soft'],
  ['danger-fill', 'on-danger-fill'],
  ['danger-soft', 'on-danger-soft'],
] as const;

export function Colours() {
  return (
    <div className={css['swatches']}>
      {PAIRS.map(([ground, ink]) => (
        <div key={ground} className={css['swatch']} style={{ background: `var(--${ground})`, color: `var(--${ink})` }}>
          {ground}
        </div>
      ))}
    </div>
  );
}

export function Actions() {
  return (
    <>
      {(['small', 'medium', 'large'] as const).map((size) => (
        <div key={size} className={css['row']}>
          {Object.entries(LOOKS).map(([label, look]) => (
            <Button key={look} look={look} size={size}>
              {label}
            </Button>
          ))}
        </div>
      ))}
      <div className={css['row']}>
        <Button look="primary" icon={<PlusIcon />}>
          With an icon
        </Button>
        <Button look="primary" busy>
          Busy
        </Button>
        <Button size="large" look="primary" busy>
          Busy, large
        </Button>
        <Button disabled>Not now</Button>
        <LinkButton href="#" icon={<LinkIcon />}>
          Another page
        </LinkButton>
        <Spinner />
      </div>
    </>
  );
}

export function Tools() {
  return (
    <>
      <Card>
        <Toolbar label="Tools" className={css['tools']}>
          <ToolButton label="Calm" icon={<MicrophoneIcon />} />
          <ToolButton label="Off" icon={<MicrophoneOffIcon />} look="off" />
          <ToolButton label="Active" icon={<HandIcon />} look="active" />
          <ToolButton label="Open" icon={<PeopleIcon />} aria-expanded count="12" />
          <ToolButton label="Not now" icon={<CameraOffIcon />} disabled />
          <ToolButton label="Leave" icon={<LeaveIcon />} look="danger" />
        </Toolbar>
      </Card>
      <div className={css['over']}>
        <ToolButton over label="Microphone" icon={<MicrophoneIcon />} />
        <ToolButton over label="Camera" icon={<CameraOffIcon />} look="off" />
      </div>
      <div className={css['row']}>
        <IconButton label="More">
          <MoreIcon />
        </IconButton>
        <IconButton label="Close">
          <CloseIcon />
        </IconButton>
        <IconButton label="Not now" disabled>
          <CloseIcon />
        </IconButton>
      </div>
      <LevelMeter listen={quiet} />
    </>
  );
}

const quiet = (listener: (level: number) => void) => {
  listener(0.6);
  return nothing;
};

export function Said() {
  return (
    <>
      <Notice>Something is so.</Notice>
      <Notice tone="attention" icon={<HandIcon />} action={<Button size="small">Look</Button>}>
        Something wants to be looked at.
      </Notice>
      <Notice tone="danger" icon={<TroubleIcon />} floating>
        Something is wrong, and this lies above the page.
      </Notice>
      <Trouble>Something did not work. Try again in a minute.</Trouble>
      <div className={css['row']}>
        {['Ada Moss', 'Bo Okafor', 'Cem Aydın', 'Dana Li', 'Eva Sand', 'Finn Roth'].map((name) => (
          <Avatar key={name} name={name} />
        ))}
        <Avatar name="Gil Park" dim />
        <Badge>Guest</Badge>
      </div>
    </>
  );
}
