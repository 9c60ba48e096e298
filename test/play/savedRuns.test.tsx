import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, it } from 'vitest'
import { type SavedRunRow, SavedRuns } from '../../src/play/start/SavedRuns'
import { startI18n } from '../../src/ui/i18n/index'

beforeAll(() => startI18n('en'))

const row: SavedRunRow = {
  id: 'run-a',
  title: 'A case',
  seat: 'Council',
  plan: 'Short',
  when: '1 May, 04:00',
  over: true,
  observed: false,
  isOwn: true,
  isBefore: false,
  seed: 7,
  decisions: 2,
  step: null,
  savedAt: 0,
}
const shown = (over: Partial<SavedRunRow>): string =>
  renderToStaticMarkup(<SavedRuns runs={[{ ...row, ...over }]} onExport={() => {}} onRemove={() => {}} />)
const named = (over: Partial<SavedRunRow>): string | undefined => /<strong>(.*?)<\/strong>/.exec(shown(over))?.[1]

it('a kept run is named after its seat where that was the reader’s, and else as a class’s run', () => {
  expect(named({})).toBe('Council')
  expect(named({ observed: true })).toBe('Council')
  expect(named({ isOwn: false })).toBe('A class’s run, from the seat: Council')
})

it('of two runs of a lesson that one browser keeps it is said which is that of who used it before', () => {
  const words = 'of whoever used this browser before, in that lesson'
  expect([shown({}).includes(words), shown({ isBefore: true }).includes(words)]).toEqual([false, true])
})
