import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { type EntryContext, EntryItem } from '../../../src/debrief/record/EntryItem'
import { entriesOf } from '../../../src/debrief/record/entries'
import { createFormat } from '../../../src/ui/format'
import { record as recordTexts } from '../../../src/ui/i18n/en/record'
import { startI18n } from '../../../src/ui/i18n/index'
import { addTexts } from '../../../src/ui/i18n/late'
import { sourcesById } from '../../../src/ui/sources'
import { loadByHand } from '../../realScenario'

const scenario = loadByHand()
const entries = new Map(entriesOf(scenario).map((entry) => [entry.id, entry]))
const context: EntryContext = {
  sources: sourcesById(scenario),
  entries,
  format: createFormat('en', scenario.play.clock),
  zone: scenario.play.clock.zoneLabel,
  isWide: true,
  onEntry: () => {},
}

function html(id: string, over: Partial<EntryContext> = {}): string {
  const entry = entries.get(id)
  if (!entry) throw new Error(`no entry ${id}`)
  return renderToStaticMarkup(<EntryItem entry={entry} context={{ ...context, ...over }} opensContested={false} />)
}

beforeAll(() => {
  startI18n('en')
  addTexts('record', recordTexts)
})

describe('an entry', () => {
  it('offers its hour to a replay only where there is one, and only inside the run', () => {
    expect(html('ig-lethal')).not.toContain('Replay from')
    expect(html('ig-lethal', { onHour: () => {} })).toContain('Replay from 12 June, 20:00')
    expect(html('ev-2010-04-07-01', { onHour: () => {} })).not.toContain('Replay from')
  })

  it('has the words, the hour and every source, beside it or folded below it', () => {
    for (const isWide of [true, false]) {
      const text = html('ig-lethal', { isWide })
      expect(text).toContain('Authorise lethal force in the emergency areas')
      expect(text).toContain('late evening')
      expect(text).toContain('well sourced')
      expect(text.match(/<ul class="sources">(.*?)<\/ul>/)?.[1].match(/<li>/g)).toHaveLength(4)
    }
  })

  it('shows a choice that was not taken like one that was, but for its mark and words (rule C9)', () => {
    const classes = (id: string) => html(id).match(/class="rec-kind[^"]*"/)?.[0]
    expect(classes('csto-peacekeepers')).toBe(classes('csto-equipment'))
    expect(html('csto-peacekeepers')).toContain('Choice not taken')
    expect(html('csto-equipment')).toContain('Choice taken')
  })

  it('says who holds otherwise, with a source each', () => {
    const text = html('ev-2010-06-15-01')
    expect(text).toContain('Who says otherwise')
    expect(text).toMatch(/Another agency, the same day:<\/b>.*Xinhua/)
  })
})
