import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { classSeat } from '../../src/ui/i18n/en/classSeat'
import { startI18n } from '../../src/ui/i18n/index'
import { addTexts } from '../../src/ui/i18n/late'

type Ended = typeof import('../../src/teach/student/Ended').Ended

let shown: Ended

// Pages listen to the window's address as they are loaded.
beforeAll(async () => {
  vi.stubGlobal('window', new EventTarget())
  shown = (await import('../../src/teach/student/Ended')).Ended
  startI18n('en')
  addTexts('classSeat', classSeat)
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const page = (why: Parameters<Ended>[0]['why']): string => {
  const Page = shown
  return renderToStaticMarkup(<Page why={why} />)
}

it('a page to which nothing more comes has a button to try again where that may help', () => {
  for (const why of ['full', 'locked'] as const) {
    expect(page(why)).toContain('then try again.')
    expect(page(why)).toContain('>Try again</button>')
  }
  for (const why of ['late', 'kicked', 'left', 'deleted', 'refused', 'noPass'] as const) {
    expect(page(why)).not.toContain('>Try again<')
  }
})
