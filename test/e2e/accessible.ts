import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Rules whose answer depends on the theme. */
const ofColour = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong on the page as it stands: one line for each fault, empty where there is none. `colours` looks only
 * at what another theme can change, on a page that was already looked at whole.
 */
export async function axeFaults(page: Page, { colours = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
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
