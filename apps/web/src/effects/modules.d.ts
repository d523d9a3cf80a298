// It comes without types, and all that is asked of it is to be handed on.
declare module '@mediapipe/tasks-vision/vision_wasm_module_internal.js' {
  const factory: unknown;
  export default factory;
}
