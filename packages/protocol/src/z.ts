import * as z from 'zod/mini';

// The small zod: a page loads the contract before anybody can join, and schemas with methods would be half as large again.
//
// It would probe for `new Function`, which a strict Content-Security-Policy reports as a violation. The setting must
// be made before the first schema, and imports run first: so everybody here imports `z` from this file.
z.config({ jitless: true });

export { z };
