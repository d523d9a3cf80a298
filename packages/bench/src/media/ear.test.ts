import { expect, test } from 'vitest';
import { Ear } from './ear.ts';
import { pictureLoss } from './replay/rtcp.ts';

test('sound and pictures are counted apart, and what is no media is not', () => {
  const ear = new Ear(new Set([100]));
  const packet = (payloadType: number, marker: boolean, length: number) => {
    const bytes = Buffer.alloc(length);
    bytes.writeUInt8(0x80, 0);
    bytes.writeUInt8((marker ? 0x80 : 0) | payloadType, 1);
    return bytes;
  };
  ear.take(packet(100, true, 60));
  ear.take(packet(100, false, 40));
  ear.take(packet(101, true, 1_000));
  ear.take(pictureLoss(5));
  ear.take(Buffer.alloc(3));
  expect(ear.sound).toEqual({ packets: 2, bytes: 100 });
  expect(ear.picture).toEqual({ packets: 1, bytes: 1_000 });
});
