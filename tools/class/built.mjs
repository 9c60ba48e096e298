import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from '../fresh.mjs'

/** Builds one source of the server, as it stands in src/ now, and gives what it exports. */
export async function builtModule(source) {
  // Beside node_modules, where it finds its libraries.
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache', 'built-'))
  const dropped = () => rmSync(folder, { recursive: true, force: true })
  // What it loads later is still needed then.
  process.once('exit', dropped)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: source, outDir: folder, minify: false, target: 'node20' },
  })
  return import(pathToFileURL(join(folder, `${basename(source, '.ts')}.js`)).href)
}
