import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { browserFlags, findBrowser } from '../../tools/browser.mjs'
import { root } from '../boundaries/sources'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
}

/** Starts an installed browser without a window. */
export function launch({ webgl = true } = {}): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No browser was found: run the tests with npm test, which says what to install.')
  return chromium.launch({
    executablePath,
    args: browserFlags({ webgl }),
  })
}

export interface Site {
  /** Address of the page, ending in a slash. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves the built page as a plain static site over HTTP. `subPath` puts it below a folder, as many hosts do; `host`
 * may be another address of this machine, which is no secure context.
 */
export async function serve({ subPath = '/', host = '127.0.0.1' } = {}): Promise<Site> {
  const dist = join(root, 'dist')
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    const inside = path.startsWith(subPath) ? normalize(`/${path.slice(subPath.length)}`) : null
    const file = inside === null ? null : join(dist, inside.endsWith('/') ? `${inside}index.html` : inside)
    if (!file?.startsWith(dist) || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${host}:${port}${subPath}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A fresh page with an empty store. What the console complains of, and requests to other origins, are in `problems`. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`))
  page.on('request', (request) => {
    const address = request.url()
    if (/^(data|blob|about):/.test(address)) return
    const own = page.url() === 'about:blank' ? null : new URL(page.url()).origin
    if (own && new URL(address).origin !== own) problems.push(`other origin: ${address}`)
  })
  return { page, problems }
}
