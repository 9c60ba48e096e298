import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeRunFile } from '../../src/session/runFile'
import { finishedRun } from '../debrief/finishedRun'
import { loadReal } from '../realScenario'
import { openPage } from './browser'
import { browser, openForFile, site } from './opened'
import { ofTheProduct, patient } from './playing'

let page: Page
let problems: string[]
let address: string

openForFile()
beforeAll(async () => {
  ;({ page, problems } = await openPage(browser, { acceptDownloads: true }))
  patient(page)
  const { blob, name } = writeRunFile(finishedRun(loadReal()))
  await page.goto(site.url)
  await page.locator('.import input[type=file]').setInputFiles({
    name,
    mimeType: blob.type,
    buffer: Buffer.from(await blob.arrayBuffer()),
  })
  await page.locator('.end-card .button-act').waitFor()
  address = page.url().replace(/(#\/run\/[^/?]+).*$/, '$1')
  await page.goto(`${address}/compare`)
  await page.getByRole('button', { name: 'Show all as dots' }).click()
})

async function saved(menu: Locator, kind: 'SVG' | 'PNG'): Promise<{ name: string; bytes: Buffer }> {
  await menu.click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: `As ${kind}` }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

interface Read {
  readonly fault: string | null
  readonly width: number
  readonly height: number
  readonly title: string
  readonly text: string
  readonly circles: number
  /** Ids that are pointed at and not there, and attributes of the page that were left. */
  readonly lost: readonly string[]
}

/** Reads a picture as any program would: as XML of its own. */
function read(svg: string): Promise<Read> {
  return page.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, 'image/svg+xml')
    const root = picture.documentElement
    const ids = new Set([...picture.querySelectorAll('[id]')].map(({ id }) => id))
    const lost: string[] = []
    for (const element of picture.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const pointed = /url\(#(.*?)\)/.exec(value)
        if (pointed && !ids.has(pointed[1])) lost.push(`${name}=${value}`)
        if (/^(class|style|href|xlink:href)$/.test(name)) lost.push(`${name}=${value}`)
      }
    }
    return {
      fault: picture.querySelector('parsererror')?.textContent ?? null,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      title: picture.querySelector('title')?.textContent ?? '',
      text: [...picture.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '),
      circles: picture.querySelectorAll('circle').length,
      lost,
    }
  }, svg)
}

/** Width and height of a PNG, from its head. */
const sizeOf = (png: Buffer): readonly [number, number] => {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

const caveat = 'This is what this model says'

describe('a chart as a picture', () => {
  it.each([
    ['the outcomes', () => page.locator('.cmp-rows-foot .chart-menu'), '', 'Deaths caused by', caveat],
    ['the tolls', () => page.locator('.cmp-tolls .chart-menu'), '', 'announced at the time', caveat],
    ['the decisions', () => page.locator('.cmp-decisions .chart-menu'), '', 'The record', 'not the right answer'],
    ['the days of the record', () => page.locator('.rec-how .chart-menu'), '/record', '10 June', 'names its sources'],
    ['a series of the model', () => page.locator('.mdl-series .chart-menu').first(), '/model', '100', caveat],
    ['figures of the fit', () => page.locator('#fit .chart-menu').first(), '/model', 'Deaths in all', caveat],
  ])('is whole in itself: %s', async (_, menu, at, words, foot) => {
    if (at) await page.goto(`${address}${at}`)
    const svg = await saved(menu(), 'SVG')
    expect(svg.name).toMatch(/^[a-z0-9-]+\.svg$/)
    const source = svg.bytes.toString('utf8')
    expect(source).not.toMatch(/var\(|url\((?!#)|https?:\/\/(?!www\.w3\.org)|<image|<script|color\(srgb/)
    const picture = await read(source)
    expect(picture.fault).toBeNull()
    expect(picture.lost).toEqual([])
    expect(picture.title.length).toBeGreaterThan(5)
    expect(picture.text).toContain(picture.title.split(' ').slice(0, 2).join(' '))
    expect(picture.text).toContain(words)
    expect(picture.text).toContain(foot)
    expect(picture.text).toContain('Without Hindsight')
    expect(picture.text).not.toContain('Save picture')
    expect(source).toContain("font-family=\"'Source Sans 3'")

    const png = await saved(menu(), 'PNG')
    expect(png.name).toBe(svg.name.replace('.svg', '.png'))
    expect(sizeOf(png.bytes)).toEqual([2 * picture.width, 2 * picture.height])
  })

  it('has one outcome alone, with its fifty dots', async () => {
    await page.goto(`${address}/compare`)
    await page.getByRole('button', { name: 'Show all as dots' }).click()
    const row = page.locator('.cmp-row').first()
    await row.locator('.cmp-more').click()
    const { bytes } = await saved(row.locator('.chart-menu'), 'SVG')
    const picture = await read(bytes.toString('utf8'))
    // Fifty dots and the ring of the run; no word of the evidence below.
    expect(picture.circles).toBe(51)
    expect(picture.text).not.toContain('Who disputes it')
    expect(picture.text).not.toMatch(/This run.*This run/)
  })

  it('is drawn in the colours of the theme that is seen', async () => {
    const menu = page.locator('.cmp-tolls .chart-menu')
    const light = (await saved(menu, 'SVG')).bytes.toString('utf8')
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
    const dark = (await saved(menu, 'SVG')).bytes.toString('utf8')
    expect(dark).not.toBe(light)
    expect(dark.match(/<rect[^>]*fill="([^"]+)"/)?.[1]).not.toBe(light.match(/<rect[^>]*fill="([^"]+)"/)?.[1])
  })

  it('is reached by keyboard', async () => {
    await page.locator('.cmp-decisions .chart-menu').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'As SVG' }).waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toMatch(/\.svg$/)
  })

  it('complained of nothing', () => {
    expect(ofTheProduct(problems)).toEqual([])
  })
})
