import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { preloaded } from './preloaded.ts';
import { withoutJsonSchema } from './withoutJsonSchema.ts';

export default defineConfig({
  plugins: [react(), withoutJsonSchema(), preloaded('/src/draw.tsx')],
  // Foyer puts another nonce here with every answer.
  html: { cspNonce: '__NONCE__' },
  server: {
    proxy: {
      '/api': 'http://localhost:3000',
      '/socket': { target: 'http://localhost:3000', ws: true },
    },
  },
  build: {
    target: 'es2024',
    // The page may load nothing but files of its own (CSP), so no asset becomes a data: URL.
    assetsInlineLimit: 0,
    // The polyfill would be an inline script.
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
});
