import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { scenarioPicture } from './scenario-picture.mjs'

/** Files of one folder, as paths relative to it with forward slashes, in a settled order. */
export function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** Notes for authors and the paper on the model stand at the top of a folder and are not read by a run. */
const isNote = (path) => /^[^/]+\.md$/.test(path) && path !== 'LICENSE.md'

/**
 * A scenario folder as one package: every JSON, GeoJSON and Markdown file by its path, without the notes. JSON goes without its
 * spaces: that is less to fetch, and is read faster.
 */
export function packScenario(folder) {
  const files = {}
  for (const path of filesUnder(folder)) {
    if (isNote(path)) continue
    const text = () => readFileSync(join(folder, path), 'utf8')
    if (/\.(?:geo)?json$/.test(path)) files[path] = JSON.stringify(JSON.parse(text()))
    else if (path.endsWith('.md')) files[path] = text()
  }
  return { files }
}

/** Name of the map that a scenario may bring along. */
const ownMap = 'map.geojson'

/** What the first page lists of a scenario, from its manifest; `folder` tells whether it has a map of its own. */
export function catalogueEntry(manifest, folder) {
  return {
    id: manifest.id,
    title: manifest.title,
    subtitle: manifest.subtitle,
    summary: manifest.summary,
    minimumAge: manifest.audience.minimumAge,
    audienceText: manifest.audience.text,
    contentNote: manifest.contentNote,
    languages: manifest.languages,
    invented: manifest.invented === true,
    picture: existsSync(join(folder, ownMap))
      ? `scenarios/${manifest.id}.svg`
      : manifest.map
        ? `assets/map/${manifest.map}/relief-small.webp`
        : null,
  }
}

/** The picture behind a scenario's title, drawn from its own map; null where it has none. */
function pictureOf(folder) {
  const file = join(folder, ownMap)
  return existsSync(file) ? scenarioPicture(JSON.parse(readFileSync(file, 'utf8'))) : null
}

function scenarioFolders(root) {
  if (!existsSync(root)) return []
  return readdirSync(root)
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, 'scenario.json')))
    .sort((a, b) => (a < b ? -1 : 1))
}

/** What is offered on a shelf: on the first page (`play`), or to authors (`template`). */
function entriesOf(root, shelf) {
  return scenarioFolders(join(root, 'scenarios'))
    .map((folder) => ({ folder, manifest: manifestOf(folder) }))
    .filter(({ manifest }) => (manifest.shelf ?? 'play') === shelf)
    .map(({ folder, manifest }) => catalogueEntry(manifest, folder))
}

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8'))
/** Folders of assets that are served and shipped as they are. */
const assetFolders = ['map', 'audio', 'icons']
/** What pictures and sounds are made from stays in the repository and out of the built page. */
const isShipped = (path) => !/(^|\/)source\//.test(path)
const types = {
  '.json': 'application/json',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.webm': 'audio/webm',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** Everything this plugin answers for, by its address below the page: content or a file to read. */
function resolveAddress(root, address) {
  if (address === 'scenarios/index.json') {
    return { text: JSON.stringify(entriesOf(root, 'play')) }
  }
  // Apart, so that the first page does not carry what it does not offer.
  if (address === 'scenarios/templates.json') return { text: JSON.stringify(entriesOf(root, 'template')) }
  const scenario = /^scenarios\/([a-z0-9_.-]+)\.json$/.exec(address)
  if (scenario) {
    const folder = scenarioFolders(join(root, 'scenarios')).find((one) => manifestOf(one).id === scenario[1])
    return folder ? { text: JSON.stringify(packScenario(folder)) } : null
  }
  const picture = /^scenarios\/([a-z0-9_.-]+)\.svg$/.exec(address)
  if (picture) {
    const folder = scenarioFolders(join(root, 'scenarios')).find((one) => manifestOf(one).id === picture[1])
    const text = folder && pictureOf(folder)
    return text ? { text, type: types['.svg'] } : null
  }
  const asset = /^assets\/(map|audio|icons)\/([\w./-]+)$/.exec(address)
  if (asset && !address.includes('..')) {
    const file = join(root, 'assets', asset[1], asset[2])
    return existsSync(file) && statSync(file).isFile() ? { file } : null
  }
  return null
}

/**
 * Policy of the built page: nothing from another origin, no inline script, no evaluation of text as code. The classroom sends the same
 * directives in its headers.
 */
const contentPolicy = JSON.parse(
  readFileSync(new URL('../src/server/http/contentPolicy.json', import.meta.url), 'utf8'),
).join('; ')

/**
 * Serves (in development) and emits (in a build) the scenarios as one file each with their catalogue, and the asset
 * folders as they are. Also puts the content policy and the preloading of the two fonts of the first line into the page.
 */
export function scenarios(root) {
  return {
    name: 'scenarios-and-assets',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = decodeURIComponent((request.url ?? '').split('?')[0].replace(/^\//, ''))
        const found = resolveAddress(root, address)
        if (!found) return next()
        const type = found.text ? (found.type ?? types['.json']) : types[extname(found.file)]
        if (type) response.setHeader('Content-Type', type)
        response.setHeader('Cache-Control', 'no-cache')
        response.end(found.text ?? readFileSync(found.file))
      })
    },
    generateBundle() {
      const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source })
      for (const name of ['scenarios/index.json', 'scenarios/templates.json'])
        emit(name, resolveAddress(root, name).text)
      for (const folder of scenarioFolders(join(root, 'scenarios'))) {
        emit(`scenarios/${manifestOf(folder).id}.json`, JSON.stringify(packScenario(folder)))
        const picture = pictureOf(folder)
        if (picture) emit(`scenarios/${manifestOf(folder).id}.svg`, picture)
      }
      for (const name of assetFolders) {
        for (const path of filesUnder(join(root, 'assets', name)).filter(isShipped)) {
          emit(`assets/${name}/${path}`, readFileSync(join(root, 'assets', name, path)))
        }
      }
      for (const name of ['source-sans-3', 'source-serif-4']) {
        emit(
          `assets/fonts/${name}-LICENSE.txt`,
          readFileSync(join(root, 'node_modules/@fontsource', name, 'LICENSE'), 'utf8'),
        )
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, context) {
        if (!context.bundle) return html
        const preloads = Object.keys(context.bundle)
          .filter((name) => /source-sans-3-latin-(400|600)-normal[^/]*\.woff2$/.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${name}`, crossorigin: '' },
            injectTo: 'head',
          }))
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
            injectTo: 'head-prepend',
          },
          ...preloads,
        ]
      },
    },
  }
}
