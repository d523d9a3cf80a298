import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Every screen in every state, from fixed views and without a server. Built apart: it must never ship.
export default defineConfig({
  root: 'gallery',
  publicDir: false,
  plugins: [react()],
  build: { target: 'es2024', outDir: 'dist', emptyOutDir: true },
});
