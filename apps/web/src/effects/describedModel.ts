import { bytes, flatBuffer, floats, references, type Target, table, text } from './flatBuffer.ts';

/** The fields of a model in TensorFlow Lite's schema that are looked at, by their number. */
const [VERSION, OPERATORS, GRAPHS, BUFFERS, METADATA] = [0, 1, 2, 4, 6];

/**
 * Says of a model for pictures, as TensorFlow Lite has it, what its package leaves out and the segmenter insists on: that
 * colours go in as numbers from 0 to 1. The model itself stays as it is.
 *
 * @throws RangeError where it is no such model
 */
export function describedModel(model: Uint8Array): Uint8Array {
  const view = new DataView(model.buffer, model.byteOffset, model.byteLength);
  const root = view.getUint32(0, true);
  const shape = root - view.getInt32(root, true);
  const placeOf = (field: number) => {
    const offset = view.getUint16(shape + 4 + 2 * field, true);
    if (offset === 0) throw new RangeError('no model of TensorFlow Lite');
    return root + offset;
  };
  /** What a reference leads to. */
  const behind = (at: number) => at + view.getUint32(at, true);
  const buffers = behind(placeOf(BUFFERS));
  const all: Target[] = Array.from({ length: view.getUint32(buffers, true) }, (_, index) =>
    behind(buffers + 4 + 4 * index),
  );
  const described = table({
    [VERSION]: { word: view.getUint32(placeOf(VERSION), true) },
    [OPERATORS]: { to: behind(placeOf(OPERATORS)) },
    [GRAPHS]: { to: behind(placeOf(GRAPHS)) },
    [BUFFERS]: { to: references(...all, table({ 0: { to: bytes(description()) } })) },
    [METADATA]: { to: references(table({ 0: { to: text('TFLITE_METADATA') }, 1: { word: all.length } })) },
  });
  return flatBuffer(described, 'TFL3', model);
}

/** TensorFlow Lite's own metadata: one graph, whose one input is divided by 255. */
function description(): Uint8Array {
  const normalization = table({ 0: { to: floats(0) }, 1: { to: floats(255) } });
  const input = table({ 4: { to: references(table({ 0: { byte: 1 }, 1: { to: normalization } })) } });
  const graph = table({ 2: { to: references(input) }, 3: { to: references(table({})) } });
  return flatBuffer(table({ 3: { to: references(graph) } }), 'M001');
}
