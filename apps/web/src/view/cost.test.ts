import { expect, test } from 'vitest';
import { gigabytesAnHour } from './cost.ts';

const phone = { width: 360, height: 740, coarse: true, saveData: false, ratio: 3, rem: 16 };
const desk = { width: 1440, height: 900, coarse: false, saveData: false, ratio: 1, rem: 16 };
const hourly = (...asked: Parameters<typeof gigabytesAnHour>) => Number(gigabytesAnHour(...asked).toPrecision(1));

test('one picture costs the same however many there are', () => {
  expect(hourly('speaker', { people: 3, cameras: 3 }, phone)).toBe(0.6);
  expect(hourly('speaker', { people: 300, cameras: 300 }, phone)).toBe(0.6);
  expect(hourly('speaker', { people: 3, cameras: 3 }, { ...phone, saveData: true })).toBe(0.2);
});

test('a gallery costs what its cameras do', () => {
  expect(hourly('gallery', { people: 1, cameras: 1 }, desk)).toBe(0.6);
  expect(hourly('gallery', { people: 8, cameras: 8 }, desk)).toBe(1);
  expect(hourly('gallery', { people: 40, cameras: 40 }, desk)).toBe(2);
  expect(hourly('gallery', { people: 8, cameras: 0 }, desk)).toBe(0.04);
});
