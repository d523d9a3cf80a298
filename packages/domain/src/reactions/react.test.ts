import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../options/options.ts';
import { ROLES } from '../roles/privileges.ts';
import { mayReact } from './react.ts';

test.each(ROLES)('[RE-1] %s may react, until the options say otherwise', (role) => {
  expect(mayReact({ options: DEFAULT_OPTIONS }, role)).toBe(true);
  const may = { ...DEFAULT_OPTIONS.may, reactions: ROLES.filter((one) => one !== role) };
  expect(mayReact({ options: { may } }, role)).toBe(false);
});
