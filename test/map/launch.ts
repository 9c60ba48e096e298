import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { launch } from '../e2e/browser'

/** A server for the map's own page and a browser to open it with, for tests and for looking. */
export interface Bench {
  readonly browser: Browser
  address(query?: string): string
  close(): Promise<void>
}

export async function openBench(): Promise<Bench> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const server: ViteDevServer = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: `${root}/node_modules/.vite-map-page`,
    publicDir: false,
    worker: { format: 'es' },
    optimizeDeps: { include: ['phaser'], entries: ['test/map/page.html'] },
    server: { host: '127.0.0.1', port: 0, watch: null, hmr: false },
  })
  await server.listen()
  const port = server.httpServer?.address()
  if (!port || typeof port === 'string') throw new Error('The server has no port')
  const browser = await launch()
  return {
    browser,
    address: (query = '') => `http://127.0.0.1:${port.port}/test/map/page.html${query}`,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
