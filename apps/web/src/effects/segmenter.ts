import model from '@mediapipe/selfie_segmentation/selfie_segmentation_landscape.tflite?url';
import { ImageSegmenter } from '@mediapipe/tasks-vision';
import wasmBinaryPath from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import { describedModel } from './describedModel.ts';

let loading: Promise<ImageSegmenter> | null = null;

/** What tells a person from what is behind them, loaded once for the page. Rejects when it cannot be had. */
export function segmenter(): Promise<ImageSegmenter> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<ImageSegmenter> {
  const [{ default: factory }, answer] = await Promise.all([
    import('@mediapipe/tasks-vision/vision_wasm_module_internal.js'),
    fetch(model),
  ]);
  if (!answer.ok) throw new Error(`the model did not come: ${answer.status}`);
  // It would load this itself by an element of the page, which no policy of ours lets it make; where it stands already,
  // it is taken from here.
  Object.assign(globalThis, { ModuleFactory: factory });
  return ImageSegmenter.createFromOptions(
    { wasmLoaderPath: '', wasmBinaryPath },
    {
      baseOptions: { modelAssetBuffer: describedModel(new Uint8Array(await answer.arrayBuffer())), delegate: 'CPU' },
      runningMode: 'VIDEO',
      outputConfidenceMasks: true,
      outputCategoryMask: false,
    },
  );
}
