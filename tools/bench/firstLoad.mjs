import { figure } from './figures.mjs'
import { goToMap, openStart } from './journey.mjs'
import { openPage, settled } from './page.mjs'
import { firstScreenFiles, kib, kindOf } from './sizes.mjs'

/** Most KiB, packed: the first screen; everything until the map can be played on. */
const budgets = { first: 200, map: 900 }

/** What a reader's browser fetches, from an empty store: to the first screen, then to a game with its map. */
export async function measureFirstLoad(browser, site, scenario) {
  const linked = new Set(firstScreenFiles(site.folder))
  const { page, close } = await openPage(browser)
  const mark = () => site.sent.length
  const from = mark()
  await openStart(page, site.url)
  await settled(page, browser)
  const first = site.sent.slice(from, mark())
  const atOnce = first.filter((one) => linked.has(one.path))
  await goToMap(page, scenario)
  const ready = site.sent.slice(from, mark())
  await settled(page, browser)
  const all = site.sent.slice(from, mark())
  await close()
  return [
    figure('first-screen', 'fetched until the first screen stands still', sum(first, counted), 'KiB', {
      budget: budgets.first,
      note: `${first.length} requests; page ${share(first, 'page')}, fonts ${share(first, 'fonts')}, files of the map ${share(first, 'map')}; linked, preloaded or imported at once: ${share(atOnce, counted)}`,
      detail: listed(first),
    }),
    figure('playable', 'fetched until the map can be played on, first screen included', sum(ready, counted), 'KiB', {
      budget: budgets.map,
      note: `${ready.length} requests; page ${share(ready, 'page')}, fonts ${share(ready, 'fonts')}, files of the map ${share(ready, 'map')}`,
      detail: listed(ready),
    }),
    figure('playable-scenario', 'scenario data until then, counted apart', sum(ready, 'scenario'), 'KiB'),
    figure(
      'playable-still',
      'fetched in all until the play screen stands still, without scenario and sound',
      sum(all, counted),
      'KiB',
      {
        note: `sound ${share(all, 'sound')} (off until it is turned on)`,
      },
    ),
  ]
}

const counted = (kind) => kind !== 'scenario' && kind !== 'sound'

/** KiB of what was sent of a kind, each file once: what is fetched again comes from the browser's store. */
function sum(sent, kind) {
  const wanted = typeof kind === 'string' ? (one) => one === kind : kind
  return once(sent).reduce((total, one) => total + (wanted(kindOf(one.path)) ? kib(one.bytes) : 0), 0)
}

const share = (sent, kind) => sum(sent, kind).toFixed(0)
const once = (sent) => [...new Map(sent.map((one) => [one.path, one])).values()]

const listed = (sent) =>
  once(sent)
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ path, bytes }) => ({ path, bytes }))
