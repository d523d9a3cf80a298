import {
  Avatar,
  Button,
  Card,
  Checkbox,
  ChoiceGroup,
  Combobox,
  NumberField,
  RadioGroup,
  Select,
  Slider,
  Switch,
  TextField,
} from '@foyer/ui';
import { useState } from 'react';
import css from './Blocks.module.css';

const nothing = () => {};
const choices = [
  { value: 'one', label: 'Only organizers' },
  { value: 'some', label: 'People I invited' },
  { value: 'all', label: 'Everyone' },
];

export function Fields() {
  return (
    <div className={css['columns']}>
      <TextField label="Empty" value="" placeholder="Something to write" onValue={nothing} />
      <TextField label="With a hint" value="Olga Meyer" hint="Others see it." onValue={nothing} />
      <TextField label="Wrong" value="olga@" error="That is no mail address." onValue={nothing} />
      <TextField label="A day" type="date" value="2026-12-01" onValue={nothing} />
      <Select label="One of a list" value="one" choices={choices} onValue={nothing} />
      <Select label="Not now" value="one" choices={choices} onValue={nothing} disabled />
      <Card>
        <div className={css['card']}>
          <NumberField label="A number" value={9} check={() => null} onValue={nothing} action={null} />
          <NumberField
            label="A wrong number"
            value={900}
            check={() => 'From 2 to 100.'}
            onValue={nothing}
            action={<Button size="small">Set</Button>}
          />
          <Slider label="Volume" value={0.6} onValue={nothing} />
        </div>
      </Card>
    </div>
  );
}

export function Choosing() {
  const [on, setOn] = useState(true);
  return (
    <div className={css['columns']}>
      <RadioGroup
        label="Who goes straight in"
        hint="The others wait at the door."
        value="some"
        choices={choices}
        onValue={nothing}
      />
      <RadioGroup label="Not now" value="all" choices={choices} onValue={nothing} disabled />
      <ChoiceGroup label="Each may be so or not">
        <Checkbox label="It is" on onSwitch={nothing} />
        <Checkbox label="It is not" on={false} onSwitch={nothing} />
        <Checkbox label="It is, and stays so just now" on disabled onSwitch={nothing} />
      </ChoiceGroup>
      <div>
        <Switch label="On" on={on} onSwitch={setOn} />
        <Switch label="Off" on={false} onSwitch={nothing} />
        <Switch label="On, and stays so just now" on disabled onSwitch={nothing} />
      </div>
    </div>
  );
}

const PEOPLE = ['Bea Lind', 'Ben Ostrom', 'Berit Aas'].map((name, at) => ({
  id: String(at),
  label: name,
  detail: `${name.split(' ')[0]?.toLowerCase()}@example.org`,
  picture: <Avatar name={name} />,
}));

export function Pickers() {
  const [text, setText] = useState({ somebody: '', nobody: '' });
  const given = {
    none: 'Nobody of that name.',
    count: '3 people',
    placeholder: 'Name or mail address',
    onChoose: nothing,
  };
  return (
    <div className={css['columns']}>
      <Combobox
        {...given}
        label="Somebody"
        text={text.somebody}
        onText={(somebody) => setText({ ...text, somebody })}
        options={text.somebody === '' ? null : PEOPLE}
      />
      <Combobox
        {...given}
        label="Nobody"
        text={text.nobody}
        onText={(nobody) => setText({ ...text, nobody })}
        options={text.nobody === '' ? null : []}
      />
      <Combobox {...given} label="Wrong" text="x" onText={nothing} options={null} error="Try again in a minute." />
    </div>
  );
}
