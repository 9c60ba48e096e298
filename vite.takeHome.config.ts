import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { takeHomePage } from './tools/vite-take-home.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Builds the page that is taken home into one file, dist/take-home/page.html, which an export fills with a run. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [react(), takeHomePage()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    outDir: 'dist/take-home',
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    rollupOptions: {
      input: 'src/debrief/takeHome/page/main.tsx',
      output: { format: 'iife', entryFileNames: 'page.js', codeSplitting: false },
    },
  },
})
