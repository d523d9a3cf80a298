export { type DescribedServer, openApiDocument } from './document.ts';
export { type JsonSchema, jsonSchemaOf } from './shapes.ts';
