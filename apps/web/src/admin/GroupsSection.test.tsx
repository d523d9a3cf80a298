import type { DirectoryPerson } from '@foyer/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { GroupsSection } from './GroupsSection.tsx';
import type { GroupsProps } from './useGroups.ts';

const nothing = () => {};
const props: GroupsProps = {
  ...{ groups: [], draft: null, busy: false, problem: null, proving: null },
  ...{ onNew: nothing, onOpen: nothing, onName: nothing, onPut: nothing },
  ...{ onSave: nothing, onRemove: nothing, onClose: nothing },
};
const draw = (more: Partial<GroupsProps>) => renderToStaticMarkup(<GroupsSection {...props} {...more} />);
const draft = { id: null, name: '', members: [], nameMissing: false };

test('[DR-2] says which groups there are, and how many people are in them', () => {
  expect(draw({})).toContain('There are no groups yet.');
  expect(draw({ groups: [{ id: 'x', name: 'Harbour', size: 2 }] })).toMatch(/Harbour.*2 people/s);
});

test('[DR-2] a group that is being made has a name, and nothing to delete; one that has no name is not kept', () => {
  expect(draw({ draft })).not.toContain('Delete group');
  expect(draw({ draft: { ...draft, nameMissing: true } })).toMatch(/role="alert"[^>]*>What is the group called/);
  const ann = { id: 'ann', name: 'Ann Lee' } as DirectoryPerson;
  const page = draw({ draft: { ...draft, id: 'x', name: 'Harbour', members: [ann] } });
  expect(page).toMatch(/Take out Ann Lee.*Delete group/s);
});

test('[DR-2] what the server says against it is beside the form, in words that fit', () => {
  expect(draw({ draft, problem: 'conflict' })).toContain('Another group has this name.');
});
