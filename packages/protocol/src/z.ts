import { z } from 'zod';

// zod would probe for `new Function`, which a strict Content-Security-Policy reports as a violation. The setting must
// be made before the first schema, and imports run first: so everybody here imports `z` from this file.
z.config({ jitless: true });

export { z };
