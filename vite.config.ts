import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { shippedLocales } from './tools/vite-locales.mjs'
import { slimPhaser } from './tools/vite-phaser.mjs'
import { scenarios } from './tools/vite-scenarios.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Addresses stay relative, so that dist/ works as a static site under any path. */
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [react(), shippedLocales(['en-US', 'ru-RU']), scenarios(root), slimPhaser(root)],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
  },
})
