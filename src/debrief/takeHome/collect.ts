import type { DebriefFile } from '../../record/debriefSchema'
import type { RunRecord } from '../../record/runRecord'
import type { Scenario } from '../../scenario/scenario'
import type { Debrief } from '../../session/debrief'
import type { LineSummary, Look } from '../../session/debriefApi'
import { countsDeaths } from '../../ui/counts'
import type { Language } from '../../ui/i18n/resources'
import type { MapLines, PageTexts, TakeHomeData, TakenReport } from './data'
import { createTrack, type Scene } from './track'

export interface TakeHomeInput {
  readonly scenario: Scenario
  readonly record: RunRecord
  readonly debrief: Pick<Debrief, 'summary' | 'look'>
  readonly language: Language
  readonly texts: PageTexts
  readonly lines: MapLines | null
  /** Makes the file of the debrief from the run's outcomes. */
  file(outcomes: LineSummary['outcomes']): DebriefFile
}

/** Hears how many hours were gone through, and says whether to go on. */
export type Progress = (done: number, of: number) => boolean

/** Goes through a run hour by hour, with the eyes of its seat and of the model. Null when it was stopped. */
export async function collectTakeHome(input: TakeHomeInput, progress: Progress): Promise<TakeHomeData | null> {
  const { scenario, record, debrief, language, texts, lines, file } = input
  const { manifest, play, space, actors } = scenario
  const summary = await debrief.summary(null)
  const end = summary?.end ?? record.hour
  const seat = play.seats.find(({ id }) => id === record.seat) ?? play.seats[0]
  const told = createTrack()
  const model = createTrack()
  let reports: readonly TakenReport[] = []
  let isComputed = true
  for (let hour = 0; hour <= end && isComputed; hour++) {
    if (!progress(hour, end)) return null
    const [seen, was] = await Promise.all([
      debrief.look(null, { hour, given: null }, { seat: seat.id }),
      debrief.look(null, { hour, given: null }, 'model'),
    ])
    if (!seen || !was) isComputed = false
    else {
      told.add(sceneOf(seen))
      model.add(sceneOf(was))
      if (hour === end && seen.of === 'seat') reports = seen.view.reports.map(takenReport)
    }
  }
  const named = new Set([...seat.indicators])
  return {
    format: 1,
    kind: 'take-home',
    language,
    texts,
    file: withSources(scenario, file(summary?.outcomes ?? null), reports),
    minimumAge: manifest.audience.minimumAge,
    contentNote: manifest.contentNote,
    end,
    seatName: seat.name,
    indicators: play.indicators.filter(({ id }) => named.has(id)).map(({ id, label }) => ({ id, label })),
    places: space.places.map(({ id, name, kind, lon, lat, precisionKm, labelRank, offMap }) => ({
      id,
      name,
      kind,
      lon,
      lat,
      precisionKm,
      labelRank,
      offMap,
    })),
    lines,
    told: isComputed ? told.track : null,
    model: isComputed ? model.track : null,
    reports,
    invented: actors.flatMap(({ options }) => options.filter(({ invented }) => invented).map(({ id }) => id)),
    course: countsDeaths(scenario) ? courseOf(summary) : [],
  }
}

function sceneOf(look: Look): Scene {
  const { places, crossings, camps, streams, forces } = look.view
  // Words of an indicator stand once, in the data's own list.
  const indicators = look.of === 'seat' ? look.view.indicators.map((one) => ({ ...one, label: '', help: '' })) : []
  return { places, crossings, camps, streams, forces, indicators }
}

function takenReport(report: Extract<Look, { of: 'seat' }>['view']['reports'][number]): TakenReport {
  const { read: _read, urgency: _urgency, places: _places, ...rest } = report
  return rest
}

/** Sources that the reports name stand in the page too. */
function withSources(scenario: Scenario, file: DebriefFile, reports: readonly TakenReport[]): DebriefFile {
  const named = new Set([...file.sources.map(({ id }) => id), ...reports.flatMap(({ sources }) => sources)])
  return { ...file, sources: scenario.record.sources.filter(({ id }) => named.has(id)) }
}

function courseOf(summary: LineSummary | null): TakeHomeData['course'] {
  const all = (summary?.course ?? []).map(({ hour, figures }) => ({
    hour,
    deaths: figures.deaths,
    announced: figures.announcedDeaths,
  }))
  return all.filter((one, at) => {
    const before = all[at - 1]
    return !before || at === all.length - 1 || one.deaths !== before.deaths || one.announced !== before.announced
  })
}
