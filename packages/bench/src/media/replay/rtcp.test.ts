import { expect, test } from 'vitest';
import { isRtcp, keyFramesAskedFor, pictureLoss, senderReport } from './rtcp.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const RECEIVER_REPORT = bytes('80c90001 00000009');
const FULL_INTRA = bytes('84ce0006 00000009 00000000 00000007 01000000 00000008 02000000');

test('key frames are asked for by picture loss and by full intra requests, alone or among others', () => {
  expect(keyFramesAskedFor(pictureLoss(5))).toEqual([5]);
  expect(keyFramesAskedFor(FULL_INTRA)).toEqual([7, 8]);
  expect(keyFramesAskedFor(Buffer.concat([RECEIVER_REPORT, pictureLoss(5), FULL_INTRA]))).toEqual([5, 7, 8]);
});

test('other feedback asks for none, nor does what is cut short', () => {
  expect(keyFramesAskedFor(RECEIVER_REPORT)).toEqual([]);
  // An application’s own feedback, of the same type.
  expect(keyFramesAskedFor(bytes('8fce0002 00000009 00000005'))).toEqual([]);
  expect(keyFramesAskedFor(pictureLoss(5).subarray(0, -1))).toEqual([]);
  expect(keyFramesAskedFor(FULL_INTRA.subarray(0, -4))).toEqual([]);
});

test('a report says what time it is by both clocks', () => {
  const report = senderReport({ ssrc: 5, atMs: 1_500, timestamp: 90_000, packets: 3, bytes: 300 });
  expect(report.toString('hex')).toBe('80c800060000000583aa7e81800000000001' + '5f90000000030000012c');
  expect(isRtcp(report)).toBe(true);
  expect(isRtcp(bytes('90ef'))).toBe(false);
});
