import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * Builds the classroom server: dist-node/server.mjs. Packages stay outside it, since some of them bring programs of their own (libsql)
 * or look for files beside themselves.
 */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { target: 'node' },
  build: {
    ssr: 'src/server/main.ts',
    outDir: 'dist-node',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'server.mjs', chunkFileNames: 'server-[name].mjs' } },
  },
})
