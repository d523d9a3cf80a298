import type { JsonSchema } from './shapes.ts';

/** The alternatives of a schema, one by one; a schema without any is its only one. */
function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  return (schema['oneOf'] ?? schema['anyOf'] ?? [schema]) as readonly JsonSchema[];
}

function fieldsOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (schema['properties'] ?? {}) as Record<string, JsonSchema>;
}

/** What a field of an object, or of any of its alternatives, has to be. */
export function fieldOf(schema: JsonSchema, name: string): JsonSchema | undefined {
  return alternatives(schema)
    .map((one) => fieldsOf(one)[name])
    .find((field) => field !== undefined);
}

/** An object without some of its fields: what is left for the body when they stand in the path. */
export function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  for (const key of ['oneOf', 'anyOf'])
    if (schema[key]) return { ...schema, [key]: alternatives(schema).map((one) => without(one, names)) };
  const { required, ...rest } = schema as JsonSchema & { required?: readonly string[] };
  const kept = required?.filter((name) => !names.includes(name)) ?? [];
  const properties = Object.entries(fieldsOf(schema)).filter(([name]) => !names.includes(name));
  return { ...rest, properties: Object.fromEntries(properties), ...(kept.length > 0 ? { required: kept } : {}) };
}

/** Whether there is any field at all. */
export function takesSomething(schema: JsonSchema): boolean {
  return alternatives(schema).some((one) => Object.keys(fieldsOf(one)).length > 0);
}

/** Whether every alternative has a field that must be there. */
export function needsSomething(schema: JsonSchema): boolean {
  return alternatives(schema).every((one) => one['required'] !== undefined);
}
