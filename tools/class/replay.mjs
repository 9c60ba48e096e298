import { join } from 'node:path'
import { root } from '../fresh.mjs'
import { builtModule } from './built.mjs'

/**
 * Gives `replaySession` of src/server/replay.ts.
 * @returns {Promise<(file: object) => Promise<{ worlds: number, hashes: number, mismatches: readonly string[] }>>}
 */
export async function replayer() {
  const { replaySession } = await builtModule('src/server/replay.ts')
  return (file) => replaySession(join(root, 'dist'), file)
}
