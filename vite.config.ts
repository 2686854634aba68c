/** Bundles the window into `dist/renderer`: files only, nothing inline, so that a strict policy can serve them. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  // The host puts its own word of this session in its place; it lets a component's style element pass the policy.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
