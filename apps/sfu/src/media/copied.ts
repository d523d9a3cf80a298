/** The same as plain data: what a message can carry, without what is undefined. */
export function copied<T>(value: { readonly [K in keyof T]: unknown }): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
