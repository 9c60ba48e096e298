import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { shippedLocales } from './tools/vite-locales.mjs'
import { slimPhaser } from './tools/vite-phaser.mjs'
import { scenarios } from './tools/vite-scenarios.mjs'
import { waysOf } from './tools/vite-ways.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * On static hosting nobody answers `api/classroom`: a file says so there, since a request that fails would stand in every
 * visitor's console as an error. The classroom server answers before the file does.
 */
const noClassroom: Plugin = {
  name: 'no-classroom',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'api/classroom', source: '{"classroom":false}' })
  },
}

/** Addresses stay relative, so that dist/ works as a static site under any path. */
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [react(), shippedLocales(['en-US', 'ru-RU']), scenarios(root), slimPhaser(root), noClassroom],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    rolldownOptions: { output: { codeSplitting: waysOf(root) } },
  },
})
