import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from '../fresh.mjs'

/**
 * Gives `replaySession` of src/server/replay.ts, built from what stands in src/ now.
 * @returns {Promise<(file: object) => Promise<{ worlds: number, hashes: number, mismatches: readonly string[] }>>}
 */
export async function replayer() {
  // Beside node_modules, where it finds its libraries.
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache', 'replay-'))
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: { ssr: 'src/server/replay.ts', outDir: folder, minify: false, target: 'node20' },
    })
    const { replaySession } = await import(pathToFileURL(join(folder, 'replay.js')).href)
    return (file) => replaySession(join(root, 'dist'), file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
