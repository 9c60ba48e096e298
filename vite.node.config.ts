import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * Builds the command line into one file that needs nothing but Node, dist-node/sim.mjs, and beside it library.mjs, which it
 * loads for `queue` alone.
 */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/cli/sim.ts',
    outDir: 'dist-node',
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'sim.mjs', chunkFileNames: '[name].mjs' } },
  },
})
