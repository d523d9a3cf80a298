import { expect, test } from 'vitest';
import { inside, ME, people } from '../../gallery/people.ts';
import { seats } from './seats.ts';

const at = (page: number) => seats(inside(11).people, { me: ME, room: 5, page });
const ids = ({ tiles }: ReturnType<typeof seats>) => tiles.map(({ id }) => id);

test('by order of entrance, page by page; oneself last, and on every one', () => {
  expect(ids(at(0))).toEqual(['p1', 'p2', 'p3', 'p4', ME]);
  expect(ids(at(1))).toEqual(['p5', 'p6', 'p7', 'p8', ME]);
  expect(at(2)).toMatchObject({ page: 2, pages: 3, free: 2 });
  expect(ids(at(2))).toEqual(['p9', 'p10', ME]);
});

test('a page that is not there any more is the last', () => {
  expect(at(7).page).toBe(2);
  expect(seats(people(3), { me: ME, room: 9, page: 4 })).toMatchObject({ page: 0, pages: 1, free: 6 });
});
