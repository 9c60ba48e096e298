import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFaults } from './accessible'
import { copyOf } from './authoring'
import { openPage } from './browser'
import { browser, openForFile, site } from './opened'
import { ofTheProduct, patient, playToTheEnd } from './playing'

openForFile()

/** What an author does, one by one: each counts, a text that is typed as one. */
function counted(page: Page) {
  let count = 0
  const done = async (act: Promise<unknown>) => {
    count++
    await act
  }
  return {
    count: () => count,
    press: (name: string | RegExp) => done(page.getByRole('button', { name }).first().click()),
    // By the mouse, so that a field that keeps the focus is found out.
    fill: async (label: string, text: string) => {
      await page.locator('.form-page').getByLabel(label, { exact: true }).first().click()
      await page.keyboard.press('Control+A')
      await done(page.keyboard.type(text))
    },
    choose: async (label: string, name: string) => {
      const box = page.locator('.form-page').getByLabel(label, { exact: true }).first()
      await done(box.click())
      // Of the list that opens, not of the tools' own lists; what comes late beside the form may have closed it.
      const item = page.locator('[role=listbox] [role=option]').filter({ hasText: name }).first()
      if (
        !(await item.waitFor({ timeout: 10_000 }).then(
          () => true,
          () => false,
        ))
      )
        await box.press('ArrowDown')
      await done(item.click())
      await item.waitFor({ state: 'detached' })
    },
    tick: (label: string) => done(page.locator('.form-page').getByLabel(label, { exact: true }).first().check()),
    keys: (keys: string) => done(page.keyboard.press(keys)),
  }
}

describe('Osh 2010 with a new report', () => {
  it('takes it in at most twenty actions, is checked, and shows it in a trial; the way back leads to the same place', async () => {
    const { page, problems } = await openPage(browser)
    patient(page)
    await page.setViewportSize({ width: 1366, height: 768 })
    const act = counted(page)
    await page.goto(`${site.url}#/author`)
    await act.press('Copy Osh 2010')
    await page.locator('.part-list').waitFor()
    await act.press(/^Reports/)
    await act.press('Add: Report')
    await act.fill('Id', 'c-new-bridge')
    await act.fill('From', 'Road post at Aravan')
    await act.fill('Hour', '30')
    await act.choose('Seat', 'Interim government')
    await act.fill('Title', 'The bridge at Aravan is blocked')
    await act.fill('Text', 'Lorries stand across the bridge. Nobody says who put them there.')
    await act.tick('Invented')
    await page.locator('.save-state[data-save="saved"]').waitFor()
    await act.press(/problem|hint/)
    await page.locator('.problem-panel .problem-list[data-fresh]').waitFor()
    expect(await page.locator('.problem-panel').innerText()).not.toContain('c-new-bridge')
    expect(await page.locator('.problem-panel .fault-blocks').count()).toBe(0)
    const address = page.url()
    await act.press('Try it')
    await page.locator('.trial-form').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await act.press(/^Begin$/)
    await page.locator('.play').waitFor()
    expect(await page.locator('.play').getAttribute('data-hour')).toBe('30')
    await page.getByText('The bridge at Aravan is blocked').first().waitFor()
    expect(act.count()).toBeLessThanOrEqual(20)

    await page.getByRole('link', { name: 'Back to the editor' }).click()
    await page.locator('.list-row[aria-current]').waitFor()
    expect(page.url()).toBe(address)
    expect(await page.locator('.form-page').getByLabel('Title', { exact: true }).inputValue()).toBe(
      'The bridge at Aravan is blocked',
    )
    await page.keyboard.press('Control+Z')
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })
})

describe('a trial of a copy of the tutorial', () => {
  it('is played to its end and debriefed, comes back after a refresh, and is not among the runs of the first page', async () => {
    const { page, problems } = await openPage(browser)
    patient(page)
    await copyOf(page, site.url, 'High water on the Ellow')
    await page.getByRole('button', { name: /^Overview/ }).click()
    await page.locator('#f\\:scenario\\.json\\:title').fill('High water, my version')
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByLabel('You play').selectOption({ index: 1 })
    await page.getByLabel('From this hour on').fill(await hoursOn(page, 5))
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.locator('.play').waitFor()
    await page.locator('.draft-bar').getByText('High water, my version').waitFor()
    const hour = await page.locator('.play').getAttribute('data-hour')
    await page.getByText(/saved/).first().waitFor()
    await page.reload()
    await page.locator('.play').waitFor()
    expect(await page.locator('.play').getAttribute('data-hour')).toBe(hour)
    expect(await axeFaults(page)).toEqual([])
    await playToTheEnd(page)
    await page.getByRole('button', { name: 'Look back, step by step' }).click()
    await page.locator('.draft-bar').waitFor()
    await page.goto(`${site.url}#/`)
    await page.getByRole('link', { name: 'Write a scenario' }).waitFor()
    expect(await page.getByText('High water, my version').count()).toBe(0)
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })

  it('is not begun while something blocks it: what does is listed, and leads to its place', async () => {
    const { page } = await openPage(browser)
    patient(page)
    await copyOf(page, site.url, 'High water on the Ellow')
    await page.getByRole('button', { name: /^Overview/ }).click()
    await page.locator('#f\\:scenario\\.json\\:title').fill('')
    await page.locator('.field-faults').first().waitFor()
    await page.getByRole('button', { name: 'Try it' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('One problem stands in the way of playing it').waitFor()
    // What is taken back here is not the draft's last step.
    await page.keyboard.press('Control+Z')
    await dialog.locator('.problem-go').click()
    await page.waitForFunction(() => document.activeElement?.id === 'f:scenario.json:title')
    expect(await page.locator('#f\\:scenario\\.json\\:title').inputValue()).toBe('')
    await page.context().close()
  })

  it('can be begun as students begin, from the page of seats', async () => {
    const { page } = await openPage(browser)
    patient(page)
    await copyOf(page, site.url, 'High water on the Ellow')
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByRole('button', { name: 'As students begin' }).click()
    await page.locator('.draft-bar').waitFor()
    await page.getByRole('radio').first().waitFor()
    await page.getByRole('link', { name: 'Back to the editor' }).click()
    await page.locator('.part-list').waitFor()
    await page.context().close()
  })
})

describe('a look at many runs', () => {
  it('shows how far it is, can be stopped, and lists what the runs tell', async () => {
    const { page } = await openPage(browser)
    patient(page)
    await copyOf(page, site.url, 'High water on the Ellow')
    await page.getByRole('button', { name: /^Problems and files/ }).click()
    await page.getByRole('button', { name: /^A long look/ }).click()
    await page.waitForFunction(() => (document.querySelector('.look progress') as HTMLProgressElement | null)?.value)
    await page.locator('.look').getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: /^A quick look/ }).click()
    await page.getByText('In 40 runs:', { exact: true }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.context().close()
  })
})

/** The value of the field of the hour, some hours later. */
async function hoursOn(page: Page, hours: number): Promise<string> {
  const before = await page.getByLabel('From this hour on').inputValue()
  return new Date(Date.parse(`${before}Z`) + hours * 3_600_000).toISOString().slice(0, 16)
}
