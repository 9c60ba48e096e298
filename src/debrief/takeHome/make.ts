import type { i18n as I18n } from 'i18next'
import { drawnLines } from '../../map/drawn/lines'
import type { RunRecord } from '../../record/runRecord'
import type { Scenario } from '../../scenario/scenario'
import type { Debrief } from '../../session/debrief'
import type { Language } from '../../ui/i18n/resources'
import { mapSourceOf } from '../../ui/map/mapSource'
import { type DebriefWords, debriefFileOf } from '../export/debriefFile'
import { textFile } from '../export/files'
import { collectTakeHome, type Progress } from './collect'
import type { MapLines } from './data'
import { filledPage } from './html'
import { pageTexts } from './texts'

export interface TakeHomeSetup {
  readonly scenario: Scenario
  readonly record: RunRecord
  readonly debrief: Debrief
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  readonly language: Language
  readonly i18n: I18n
  readonly words: DebriefWords
  /** Name of the file. */
  readonly name: string
}

/** Makes the page that is taken home: the built page, filled with the run. Null when it was stopped. Rejects when it can't be. */
export async function makeTakeHome(
  { scenario, record, debrief, base, language, i18n, words, name }: TakeHomeSetup,
  progress: Progress,
): Promise<{ readonly name: string; readonly blob: Blob } | null> {
  const [page, lines] = await Promise.all([builtPage(base), mapLines(base, scenario)])
  const data = await collectTakeHome(
    {
      scenario,
      record,
      debrief,
      language,
      texts: pageTexts(i18n),
      lines,
      file: (outcomes) => debriefFileOf(scenario, record, outcomes, words),
    },
    progress,
  )
  return data && textFile(name, 'text/html;charset=utf-8', filledPage(page, data))
}

async function builtPage(base: string): Promise<string> {
  const answer = await fetch(`${base}take-home/page.html`)
  if (!answer.ok) throw new Error(`the page taken home is not there: ${answer.status}`)
  return answer.text()
}

/** Borders and waters of the map; null where they can't be had: the page then draws places alone. */
async function mapLines(base: string, scenario: Scenario): Promise<MapLines | null> {
  const source = mapSourceOf(scenario, base)
  if ('drawn' in source) return scenario.map && drawnLines(scenario.map, source.drawn.frame)
  try {
    const answer = await fetch(`${source.folder}base.json`)
    if (!answer.ok) return null
    const { frame, layers } = (await answer.json()) as {
      frame: MapLines['frame']
      layers: Readonly<Record<string, readonly string[]>>
    }
    return { frame, border: layers.border ?? [], lake: layers.lake ?? [], river: [] }
  } catch {
    return null
  }
}
