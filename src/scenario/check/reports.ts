import { localTime } from '../clock'
import type { Problems } from '../problem'
import { reportFigures } from '../reportFigures'
import type { Report } from '../schema/reports'
import type { Check } from './check'
import { needIn, noun } from './need'
import type { Names, Package } from './package'

const file = 'reports.json'

/** Reports reach seats that exist, of what can happen, with known figures; none says more than its day could know. */
export const checkReports: Check = (pack, names, problems) => {
  const need = needIn(problems, file)
  const end = pack.play.clock.ticks + pack.play.clock.tailTicks
  pack.reports.reports.forEach((report, i) => {
    const at = ['reports', i]
    need(names.conditions, report.if, noun.condition, [...at, 'if'])
    need(names.events, report.event, noun.event, [...at, 'event'])
    if ('after' in report.occasion)
      need(names.options, report.occasion.after, noun.option, [...at, 'occasion', 'after'])
    else if (report.occasion.at < 0 || report.occasion.at > end) {
      problems.blocks(file, [...at, 'occasion', 'at'], `Hour ${report.occasion.at} is outside the run (0 to ${end}).`)
    }
    const reached = new Set<string>()
    report.to.forEach((one, j) => {
      need(names.seats, one.seat, noun.seat, [...at, 'to', j, 'seat'])
      if (reached.has(one.seat)) problems.blocks(file, [...at, 'to', j, 'seat'], 'This seat stands twice. Keep one.')
      reached.add(one.seat)
    })
    report.tells.forEach((one, j) => {
      need(names.places, one.place, noun.place, [...at, 'tells', j, 'place'])
    })
    checkBite(report, [...at, 'occasion', 'hours'], names, problems)
    checkFigures(report.title, [...at, 'title'], problems)
    checkFigures(report.text, [...at, 'text'], problems)
    checkKnowledge(report, at, pack, names, problems)
  })
  pack.reports.channels.forEach((channel, i) => {
    need(names.seats, channel.seat, noun.seat, ['channels', i, 'seat'])
    need(names.areas, channel.area, noun.area, ['channels', i, 'area'])
    need(names.conditions, channel.if, noun.condition, ['channels', i, 'if'])
  })
}

/** Seats take a report on an order about the border as word of the rule in force, so it may not run ahead of it. */
function checkBite(report: Report, at: readonly PropertyKey[], names: Names, problems: Problems): void {
  if (!('after' in report.occasion)) return
  const option = names.options.get(report.occasion.after)
  if (!option?.effects.some((effect) => effect.do === 'border')) return
  const bites = option.bites.hours + (option.agreement?.hours ?? 0)
  if (report.occasion.hours >= bites) return
  const reason = `"${option.id}" changes the border after ${bites} hours; a report on it may not come before that. Raise the hours.`
  problems.blocks(file, at, reason)
}

function checkFigures(text: string, path: readonly PropertyKey[], problems: Problems): void {
  for (const [, name] of text.matchAll(/\{([^{}]{0,60})\}/g)) {
    if ((reportFigures as readonly string[]).includes(name)) continue
    problems.blocks(file, path, `"{${name}}" is no figure of a run. Use one of: ${reportFigures.join(', ')}.`)
  }
}

/**
 * A report may state only what a source dated no later than its arrival said; otherwise it is marked as
 * reconstructed, or as invented. Dates that are not written as a day are left to the reader.
 */
function checkKnowledge(
  report: Report,
  at: readonly PropertyKey[],
  pack: Package,
  names: Names,
  problems: Problems,
): void {
  if (report.reconstructed || report.invented || !('at' in report.occasion)) return
  const delays = report.to.map((one) => one.delay)
  const arrival = localTime(pack.play.clock, report.occasion.at + Math.min(...delays)).date
  const dates = report.sources.flatMap((id) => names.sources.get(id)?.date ?? [])
  const days = dates.filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))
  if (days.length === 0 || days.length < report.sources.length) return
  if (days.every((date) => date > arrival)) {
    const reason = `It arrives on ${arrival}, but its sources are of ${days.join(', ')}. Set "reconstructed" to true, or let it arrive later.`
    problems.blocks(file, [...at, 'reconstructed'], reason)
  }
}
