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
  seed: 7,
  decisions: 2,
  step: null,
  savedAt: 0,
}
const named = (over: Partial<SavedRunRow>): string | undefined =>
  /<strong>(.*?)<\/strong>/.exec(
    renderToStaticMarkup(<SavedRuns runs={[{ ...row, ...over }]} onExport={() => {}} onRemove={() => {}} />),
  )?.[1]

it('a kept run is named after its seat where that was the reader’s, and else as a class’s run', () => {
  expect(named({})).toBe('Council')
  expect(named({ observed: true })).toBe('Council')
  expect(named({ isOwn: false })).toBe('A class’s run, from the seat: Council')
})
