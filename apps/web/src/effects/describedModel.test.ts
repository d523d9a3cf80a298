import { expect, test } from 'vitest';
import { describedModel } from './describedModel.ts';
import { bytes, flatBuffer, references, table } from './flatBuffer.ts';

/** As small as a model can be: of version 3, without operators and graphs, and with one buffer. */
const model = flatBuffer(
  table({
    0: { word: 3 },
    1: { to: references() },
    2: { to: references() },
    4: { to: references(table({ 0: { to: bytes(new Uint8Array([7, 7])) } })) },
  }),
  'TFL3',
);
const textOf = (buffer: Uint8Array) => new TextDecoder('latin1').decode(buffer);

test('a model that is described has its description in front, and is itself unchanged', () => {
  const described = describedModel(model);
  const head = described.length - model.length;
  expect(head % 16).toBe(0);
  expect(described.subarray(head)).toEqual(model);
  const said = textOf(described.subarray(0, head));
  expect([said.slice(4, 8), said.includes('TFLITE_METADATA'), said.includes('M001')]).toEqual(['TFL3', true, true]);
});

test('its buffers are those of before, and the description behind them', () => {
  const view = new DataView(describedModel(model).buffer);
  const behind = (at: number) => at + view.getUint32(at, true);
  const root = behind(0);
  const shape = root - view.getInt32(root, true);
  const field = (table: number, number: number) => {
    const from = table - view.getInt32(table, true);
    return table + view.getUint16(from + 4 + 2 * number, true);
  };
  expect(view.getUint16(shape, true)).toBe(4 + 2 * 7);
  expect(view.getUint32(field(root, 0), true)).toBe(3);
  const buffers = behind(field(root, 4));
  expect(view.getUint32(buffers, true)).toBe(2);
  const first = behind(field(behind(buffers + 4), 0));
  expect([view.getUint32(first, true), view.getUint8(first + 4)]).toEqual([2, 7]);
  const described = behind(behind(field(root, 6)) + 4);
  expect(view.getUint32(field(described, 1), true)).toBe(1);
});

test('what is no model is not described', () => {
  expect(() => describedModel(new Uint8Array(64))).toThrow(RangeError);
});
