import type { SavedRunRow } from '../../play/start/SavedRuns'
import { readerOf } from '../../record/reader'
import { debriefSteps } from '../../record/reflection'
import type { Scenario } from '../../scenario/scenario'
import type { SavedRun } from '../../session/storage'
import { createFormat } from '../../ui/format'
import type { Language } from '../../ui/i18n/resources'
import { isOfPassBefore } from './lessonRun'

/** A kept run as the first page lists it. `passes`: those of this browser to lessons. */
export function savedRowOf(
  { id, record, savedAt }: SavedRun,
  scenario: Scenario,
  language: Language,
  passes: Parameters<typeof isOfPassBefore>[1],
): SavedRunRow {
  const { play, manifest } = scenario
  return {
    id,
    savedAt,
    title: manifest.title,
    seat: play.seats.find((seat) => seat.id === record.seat)?.name ?? '',
    plan: play.plans.find((plan) => plan.id === record.plan)?.name ?? '',
    when: createFormat(language, play.clock).dayTime(record.hour),
    over: record.hour >= play.clock.ticks + play.clock.tailTicks,
    observed: record.observed === true,
    isOwn: readerOf(record).isOwn,
    isBefore: isOfPassBefore(id, passes),
    seed: record.seed,
    decisions: record.commands.filter(({ command }) => command.type === 'decide').length,
    step: record.reflection ? debriefSteps.indexOf(record.reflection.at) + 1 : null,
  }
}
