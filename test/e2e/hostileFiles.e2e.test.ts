import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../boundaries/sources'
import { archiveOf, type Entry, textEntry, tinyBlocks, zeros } from '../hostileZip'
import { axeFaults } from './accessible'
import { checked } from './authoring'
import { openPage } from './browser'
import { browser, openForFile, site } from './opened'
import { ofTheProduct, patient } from './playing'

// Files that mean harm, given to the real buttons: each is stopped with words, nothing runs, nothing that was there is lost.

const shots = process.env.SHOTS

openForFile()
let page: Page
let problems: string[]
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  const opened = await openPage(browser)
  page = opened.page
  problems = opened.problems
  patient(page)
  page.on('dialog', (dialog) => {
    problems.push(`a dialog of the browser: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(`${site.url}#/author`)
  await page.getByRole('button', { name: 'Blank scenario' }).click()
  await title().fill('What was here before')
  await page.locator('.save-state[data-save="saved"]').waitFor()
  await toWorkspace()
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const title = () => page.locator('[id="f:scenario.json:title"]')
const toWorkspace = async () => {
  await page.getByRole('button', { name: 'All scenarios' }).click()
  await page.locator('.open-files').waitFor()
}
const take = (takes: 'file' | 'folder' | 'geojson') => page.locator(`input[data-takes="${takes}"]`)
const see = async (name: string) => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}

/** A file of so many megabytes on the disk that takes no room there. */
async function huge(name: string, megabytes: number): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  const file = await open(path, 'w')
  await file.truncate(megabytes * 1_000_000)
  await file.close()
  return path
}

const zip = (name: string, entries: readonly Entry[]) => ({
  name,
  mimeType: 'application/zip',
  buffer: archiveOf(entries),
})

/** What stands in a message that says no, which is then closed. */
async function refusal(name: string): Promise<string> {
  const dialog = page.getByRole('alertdialog')
  await dialog.waitFor()
  await see(`refused-${name}`)
  const words = await dialog.locator('p').innerText()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return words
}

/** What was mended of each file, by the list that is shown before the editor opens. */
async function repairs(name: string): Promise<Record<string, string>> {
  const dialog = page.getByRole('dialog', { name: 'Opened, with repairs' })
  await dialog.waitFor()
  await see(`repaired-${name}`)
  const files = dialog.locator('.repairs > li')
  const told: Record<string, string> = {}
  for (const one of await files.all()) {
    told[await one.locator('strong').innerText()] = (await one.locator('li').allInnerTexts()).join(' ')
  }
  return told
}

const proof = 'globalThis.pwned = true'
const markup = `<script>${proof}</script><img src=x onerror="${proof}"><svg onload="${proof}"/>`
const script = `${markup}[x](javascript:${proof})`

/** Nothing of a file became part of the page: no script, no handler, nothing that loads. */
async function nothingRan(place: Locator = page.locator('body')): Promise<void> {
  expect(await page.evaluate(() => 'pwned' in globalThis || 'polluted' in Object.prototype)).toBe(false)
  expect(
    await place.locator('script:not([src]), iframe, object, embed, [onerror], [onload], img[src="x"]').count(),
  ).toBe(0)
  expect(await place.locator('a[href^="javascript:" i]').count()).toBe(0)
}

it('an archive of gigabytes, one that is too large, one that is none and one that is locked are refused, each in words', async () => {
  await take('file').setInputFiles(
    zip('bomb.zip', [{ name: 'scenario.json', packed: zeros(3000), size: 3_000_000_000 }]),
  )
  expect(await refusal('bomb')).toContain('larger than any scenario may be')
  await take('file').setInputFiles(await huge('large.zip', 100))
  expect(await refusal('large')).toContain('larger than any scenario may be')
  await take('file').setInputFiles({
    name: 'photo.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from([0xff, 0xd8]),
  })
  expect(await refusal('photo')).toContain('no .zip, or it is damaged')
  await take('file').setInputFiles(zip('locked.zip', [{ ...textEntry('scenario.json', 'secret'), flags: 2049 }]))
  expect(await refusal('locked')).toContain('its files have a password')
  expect(await page.getByRole('link', { name: 'New scenario' }).count()).toBe(1)
})

it('an archive that lies, leads out, is nested and holds forbidden names is opened without those, and says which', async () => {
  const inner = archiveOf([{ name: 'record.json', packed: zeros(300), size: 300_000_000 }])
  await take('file').setInputFiles(
    zip('nasty.zip', [
      textEntry('scenario.json', '{"format": 2, "title": "What is left of it"}'),
      { name: 'record.json', packed: zeros(2000), size: 1000 },
      { name: 'space.json', packed: zeros(100), size: 100_000_000 },
      { name: 'texts/en/briefing.md', packed: zeros(100), size: 100_000_000 },
      { ...textEntry('texts/en/roles/a.md', 'secret'), flags: 2049 },
      textEntry('../../outside.json', '{}'),
      textEntry('C:\\windows\\x.json', '{}'),
      { name: 'more.zip', packed: inner, size: inner.length, method: 0 },
      textEntry('play.json', '{"clock": {"__proto__": {"polluted": true}}}'),
      textEntry('forces.json', `${'['.repeat(3000)}${']'.repeat(3000)}`),
      textEntry('reports.json', '{"reports": [], "reports": []}'),
      textEntry('actors/a.json', '{"id": "a", "chart": {"states": {}}, "constructor": {"prototype": {"polluted": 1}}}'),
    ]),
  )
  const told = await repairs('nasty')
  expect(told).toMatchObject({
    'record.json': expect.stringContaining('not as large as the .zip says'),
    'space.json': expect.stringContaining('larger than any file'),
    'texts/en/briefing.md': expect.stringContaining('larger than any file'),
    'texts/en/roles/a.md': expect.stringContaining('has a password'),
    '../../outside.json': expect.stringContaining('leads out of the scenario'),
    'C:\\windows\\x.json': expect.stringContaining('leads out of the scenario'),
    'more.zip': expect.stringContaining('no text'),
    'play.json': expect.stringContaining('damaged'),
    'forces.json': expect.stringContaining('damaged'),
    'reports.json': expect.stringContaining('damaged'),
    'actors/a.json': expect.stringContaining('damaged'),
  })
  await page.getByRole('button', { name: 'Open in the editor' }).click()
  expect(await title().inputValue()).toBe('What is left of it')
  await page.getByRole('button', { name: /^Seats and plans/ }).click()
  await page.getByText('"__proto__" is not allowed as a name').first().waitFor()
  await see('nasty-editor')
  await nothingRan()
  await toWorkspace()
})

it('an archive packed so that each byte costs as much as possible is opened meanwhile, and what else is done goes on', async () => {
  const blocks = 320_000
  const slow = { name: 'record.json', packed: tinyBlocks(blocks), size: 24 * blocks }
  const given = join(folder, 'slow.zip')
  await writeFile(given, archiveOf([textEntry('scenario.json', '{"format": 2, "title": "Slow"}'), slow]))
  const opening = page.getByRole('button', { name: 'Opening…' })
  // Reading it waits until something else was dropped, which is told to be left.
  await page.evaluate(() => {
    File.prototype.arrayBuffer = async function () {
      Reflect.deleteProperty(File.prototype, 'arrayBuffer')
      await new Promise((resolve) => addEventListener('dropped', resolve, { once: true }))
      return this.arrayBuffer()
    }
  })
  await Promise.all([opening.waitFor(), take('file').setInputFiles(given)])
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['{}'], 'other.zip'))
    return data
  })
  await page.getByRole('region', { name: 'Open a .zip file' }).dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByText('What you dropped was not opened').waitFor()
  await see('slow')
  await page.evaluate(() => dispatchEvent(new Event('dropped')))
  // Whoever goes elsewhere before it is there stays there.
  await page.getByRole('link', { name: 'New scenario' }).click()
  await title().waitFor()
  await toWorkspace()
  await take('file').setInputFiles(given)
  expect(await repairs('slow')).toMatchObject({ 'record.json': expect.stringContaining('damaged') })
  await page.getByRole('button', { name: 'Open in the editor' }).click()
  expect(await title().inputValue()).toBe('Slow')
  await toWorkspace()
})

it('a folder with texts of 100 MB is opened without them, and nothing of them is read', async () => {
  const path = join(folder, 'case')
  await huge('case/record.json', 100)
  await huge('case/texts/en/briefing.md', 100)
  await writeFile(join(path, 'scenario.json'), '{"format": 2, "title": "From a folder"}')
  await take('folder').setInputFiles(path)
  const told = await repairs('folder')
  expect(told).toMatchObject({
    'case/record.json': expect.stringContaining('larger than any file'),
    'case/texts/en/briefing.md': expect.stringContaining('larger than any file'),
  })
  await page.getByRole('button', { name: 'Open in the editor' }).click()
  expect(await title().inputValue()).toBe('From a folder')
  await toWorkspace()
})

/** The files of a scenario that is in the box, as the page has them. */
async function boxed(scenario: string): Promise<Record<string, string>> {
  const text = await readFile(join(root, `dist/scenarios/${scenario}.json`), 'utf8')
  return (JSON.parse(text) as { files: Record<string, string> }).files
}

const archived = (name: string, files: Record<string, string>) =>
  zip(
    name,
    Object.entries(files).map(([file, text]) => textEntry(file, text)),
  )

/** Keys under which words for readers stand; some of them are names of things elsewhere, which have no capital and no blank. */
const spoken =
  /^(title|subtitle|summary|name|label|text|note|words|from|help|mandate|afterwards|otherwise|question|contentNote|credit|licence|unit|publisher|why|statusText|zoneLabel)$/
const withScript = (key: string, value: unknown, most = 300) =>
  spoken.test(key) && typeof value === 'string' && /[A-Z ]/.test(value)
    ? `${value.slice(0, 80)} ${script}`.slice(0, most)
    : value

/** Goes to a part of the editor, and waits for it: what the part before shows would be gone in the next moment. */
async function goTo(part: string): Promise<void> {
  const button = page.locator('.part-list button').filter({ hasText: part })
  await button.press('Enter')
  await button.and(page.locator('[aria-current="page"]')).waitFor()
}

/** Parts of the editor that axe looks at in no other test. */
const unseen = /^(Overview|Populations|Forces|Actors|Conditions|Model|Problems)/

it('script in every word, text and shape is words, in every part of the editor and in play', async () => {
  const files = await boxed('template')
  for (const [file, text] of Object.entries(files)) {
    if (!file.endsWith('json')) files[file] = `${markup}\n\n${text}\n\n${markup}\n`
    else {
      const most = file === 'map.geojson' ? 80 : 300
      const value = JSON.parse(text, (key, one: unknown) => withScript(key, one, most))
      files[file] = JSON.stringify(value)
    }
  }
  await take('file').setInputFiles(archived('script.zip', files))
  await title().waitFor()
  await page.locator('.editor-problems').press('Enter')
  await checked(page)
  expect(await page.locator('.problem-panel li:has(.fault-blocks)').allInnerTexts()).toEqual([])
  await see('script-problems')
  await page.locator('.problem-panel-head button').press('Enter')
  for (const part of await page.locator('.part-list button').allInnerTexts()) {
    await goTo(part.split('\n')[0])
    const row = page.locator('.list-row').first()
    if ((await row.count()) > 0) await row.press('Enter')
    if (part.startsWith('Texts')) {
      await page.getByRole('radio', { name: 'Both' }).check()
      const preview = page.locator('.texts-preview').first()
      await preview.getByText('<script>').first().waitFor()
      await page
        .locator('.text-body')
        .first()
        .fill(`${'> '.repeat(5000)}${'_a_'.repeat(5000)}\n\n${script}`)
      await preview.getByText('javascript').first().waitFor()
      await nothingRan()
      await page.keyboard.press('Control+Z')
      await preview.getByText('javascript').first().waitFor({ state: 'detached' })
    }
    await nothingRan()
    if (unseen.test(part)) expect([part, await axeFaults(page)]).toEqual([part, []])
    await see(`script-${part.replace(/\W+/g, '-')}`)
  }
  await page.getByRole('button', { name: 'Try it' }).press('Enter')
  await page.getByRole('button', { name: /^Begin$/ }).press('Enter')
  await page.locator('.play').waitFor()
  await page.locator('.cable-head').first().press('Enter')
  await page.locator('.cable[data-open]').waitFor()
  await see('script-play')
  await nothingRan()
  await page.getByRole('link', { name: 'Back to the editor' }).press('Enter')
  await page.locator('.part-list').waitFor()
})

it('a background and a table of 100 MB are refused before they are read; script in shapes stays words', async () => {
  await goTo('Map and places')
  await page.getByRole('button', { name: 'Background…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Background of the map' })
  const feature = {
    type: 'Feature',
    properties: { name: script, highway: script, [script]: script },
    geometry: {
      type: 'LineString',
      coordinates: [
        [-30, 47],
        [-29, 47],
      ],
    },
  }
  const deep = join(folder, 'deep.geojson')
  await writeFile(deep, `{"type": "FeatureCollection", "features": ${'['.repeat(5000)}`)
  await take('geojson').setInputFiles([await huge('large.geojson', 100), deep])
  await dialog.getByText(/large\.geojson/).waitFor()
  await see('background-refused')
  const told = await dialog.locator('.import-faults').innerText()
  expect(told).toMatch(/large\.geojson.*20/)
  expect(told).toMatch(/deep\.geojson.*nested/)
  await take('geojson').setInputFiles({
    name: 'script.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(
      JSON.stringify({ type: 'FeatureCollection', credit: script, licence: script, features: [feature] }),
    ),
  })
  await dialog.getByText('1 shape', { exact: false }).first().waitFor()
  await see('background-script')
  await nothingRan()
  await page.keyboard.press('Escape')

  await goTo('Record')
  await page.getByRole('button', { name: 'Paste from a table' }).press('Enter')
  const paste = page.getByRole('dialog', { name: /from a table$/ })
  await paste.locator('input[type=file]').setInputFiles(await huge('large.csv', 100))
  await paste.getByText('larger than 12 MB').waitFor()
  await see('table-refused')
  const isLet = await paste.getByRole('textbox', { name: 'The table' }).evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', 'x'.repeat(4_000_001))
    return field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  expect(isLet).toBe(false)
  await paste.getByText('more than 4 million characters').waitFor()
  await see('paste-refused')
  await paste.getByRole('textbox', { name: 'The table' }).fill(`title,publisher\n"${script}","=cmd|'/c calc'!A1"\n`)
  await paste.getByText('One row read').waitFor()
  await nothingRan()
  await page.keyboard.press('Escape')
})

it('a file that is to replace what is open is refused in words, and what is open stays; a run of 100 MB as well', async () => {
  const before = await page.locator('.editor-name').innerText()
  await page.getByRole('button', { name: 'File', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'File' })
  const bomb = { name: 'scenario.json', packed: zeros(3000), size: 3_000_000_000 }
  await take('file').setInputFiles(zip('bomb.zip', [bomb]))
  await dialog.getByText('larger than any scenario may be').waitFor()
  await take('file').setInputFiles(
    zip('half.zip', [
      textEntry('scenario.json', '{"format": 2, "title": "Put in its place"}'),
      textEntry('../x.json', ''),
    ]),
  )
  await dialog.getByText('Replaced, with repairs').waitFor()
  await dialog.getByText('leads out of the scenario').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await see('replaced')
  await page.keyboard.press('Escape')
  await goTo('Overview')
  expect(await title().inputValue()).toBe('Put in its place')
  await page.keyboard.press('Control+Z')
  expect(await title().inputValue()).toContain('A template')
  expect(await page.locator('.editor-name').innerText()).toBe(before)
  await page.getByRole('button', { name: 'Versions' }).press('Enter')
  // The draft was opened from a file of which nothing was mended, and which is no version for that.
  const came = page.locator('.draft-row').filter({ hasText: 'the file as it came' })
  await came.first().waitFor()
  expect(await came.count()).toBe(1)
  await came.getByRole('button', { name: 'Go back' }).press('Enter')
  await page.getByText('Gone back, with repairs').waitFor()
  await page.getByText('leads out of the scenario').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await see('versions')
  await page.keyboard.press('Escape')

  await page.goto(site.url)
  await page.locator('.import input[type=file]').setInputFiles(await huge('large.run.json', 100))
  const refused = page.getByRole('alertdialog')
  await refused.waitFor()
  await see('run-refused')
  expect(await refused.innerText()).toMatch(/Nothing was changed/)
  await page.keyboard.press('Escape')
  await refused.waitFor({ state: 'detached' })
})

it('what is in itself, waits on itself or has no end is listed as a problem, and the page goes on', async () => {
  const files = await boxed('tutorial')
  const change = (file: string, make: (value: Record<string, Record<string, unknown>[]>) => void) => {
    const value = JSON.parse(files[file])
    make(value)
    files[file] = JSON.stringify(value)
  }
  change('space.json', ({ areas, links }) => {
    areas.push(
      { id: 'ring-a', name: 'Ring A', places: ['ring-b'] },
      { id: 'ring-b', name: 'Ring B', places: ['ring-a'] },
    )
    links[0].to = links[0].from
  })
  change('conditions.json', ({ conditions }) => {
    conditions[0].when = `${'('.repeat(240)}true${')'.repeat(240)}`
    conditions[1].when = `hour in [${Array.from({ length: 150 }, (_, n) => n).join(',')}]`
    conditions.push(
      { id: 'endless', when: '[1,2,3].all(a, [1,2,3].all(b, a > b))', text: 'It never ends' },
      { id: 'too-long', when: `hour > 1${' || hour > 1'.repeat(200)}`, text: 'It is too long' },
    )
  })
  change('reports.json', ({ reports }) => {
    reports[0].occasion = { after: reports[1].id, hours: 1 }
    reports[1].occasion = { after: reports[0].id, hours: 1 }
  })
  await page.goto(`${site.url}#/author`)
  await take('file').setInputFiles(archived('ring.zip', files))
  await title().waitFor()
  await page.locator('.editor-problems').press('Enter')
  await checked(page)
  await see('ring-problems')
  const told = await page.locator('.problem-panel').innerText()
  for (const words of [
    '"ring-b" is no place',
    'A link must lead to another place',
    'is no option of an actor',
    'conditions have no functions',
    'nested more than 16 levels deep',
    'a list of more than 40 values',
    'too long: at most 500 characters',
  ]) {
    expect(told).toContain(words)
  }
  await title().fill('Still at work')
  await page.locator('.save-state[data-save="saved"]').waitFor()
  await toWorkspace()
  for (const name of ['New scenario', 'What is left of it', 'From a folder']) {
    const link = page.getByRole('link', { name })
    await link.first().waitFor()
    expect(await link.count()).toBe(1)
  }
  await nothingRan()
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})
