import { expect, test } from 'vitest';
import { descriptorOf, writePictureId } from './vp8.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

test('the number of a picture in two bytes, and that of its base layer, are found where they are', () => {
  // X, S | I, L, T | picture 0x1234 | base 7 | layer | the picture, an interframe
  expect(descriptorOf(bytes('90 e0 9234 07 20 01'))).toEqual({
    picture: { at: 2, isLong: true, id: 0x1234 },
    base: { at: 4, id: 7 },
    beginsKeyFrame: false,
  });
});

test('a key frame begins only in the first packet of the first part of a picture', () => {
  expect(descriptorOf(bytes('90 80 05 00'))).toMatchObject({ beginsKeyFrame: true, picture: { isLong: false, id: 5 } });
  expect(descriptorOf(bytes('90 80 05 01')).beginsKeyFrame).toBe(false);
  expect(descriptorOf(bytes('80 80 05 00')).beginsKeyFrame).toBe(false);
  expect(descriptorOf(bytes('91 80 05 00')).beginsKeyFrame).toBe(false);
  expect(descriptorOf(bytes('10 00'))).toEqual({ picture: null, base: null, beginsKeyFrame: true });
});

test('what is too short to say anything says nothing', () => {
  expect(descriptorOf(bytes('90 80 92'))).toEqual({ picture: null, base: null, beginsKeyFrame: false });
  expect(descriptorOf(bytes(''))).toEqual({ picture: null, base: null, beginsKeyFrame: false });
});

test('a number is written as wide as the one that was there', () => {
  const long = bytes('90 80 9234 00');
  writePictureId(long, { at: 2, isLong: true }, 0x8001);
  expect(long.toString('hex')).toBe('9080800100');
  const short = bytes('90 80 05 00');
  writePictureId(short, { at: 2, isLong: false }, 128);
  expect(short.toString('hex')).toBe('90800000');
});
