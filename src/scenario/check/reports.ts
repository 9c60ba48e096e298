import { localTime } from '../clock'
import type { Problems } from '../problem'
import { reportFigures } from '../reportFigures'
import type { Report } from '../schema/reports'
import type { Check } from './check'
import { setTo, takeOut } from './mend'
import { nearest } from './nearest'
import { needIn, noun } from './need'
import type { Names, Package } from './package'

const file = 'reports.json'

/** Reports reach seats that exist, of what can happen, with known figures; none says more than its day could know. */
export const checkReports: Check = (pack, names, problems) => {
  const need = needIn(problems, file, names.gaps)
  const end = pack.play.clock.ticks + pack.play.clock.tailTicks
  pack.reports.reports.forEach((report, i) => {
    const at = ['reports', i]
    need(names.conditions, report.if, noun.condition, [...at, 'if'])
    need(names.events, report.event, noun.event, [...at, 'event'])
    if ('after' in report.occasion)
      need(names.options, report.occasion.after, noun.option, [...at, 'occasion', 'after'])
    else if (report.occasion.at < 0 || report.occasion.at > end) {
      const hour = report.occasion.at
      const inside = setTo(file, [...at, 'occasion', 'at'], Math.min(end, Math.max(0, hour)))
      problems.tell('report-outside', file, [...at, 'occasion', 'at'], { hour, end }, inside)
    }
    const reached = new Set<string>()
    report.to.forEach((one, j) => {
      need(names.seats, one.seat, noun.seat, [...at, 'to', j, 'seat'])
      const place = [...at, 'to', j]
      if (reached.has(one.seat)) problems.tell('seat-twice', file, [...place, 'seat'], {}, takeOut(file, place))
      reached.add(one.seat)
    })
    report.tells.forEach((one, j) => {
      need(names.places, one.place, noun.place, [...at, 'tells', j, 'place'])
    })
    checkBite(report, [...at, 'occasion', 'hours'], names, problems)
    checkFigures(report.title, [...at, 'title'], problems)
    checkFigures(report.text, [...at, 'text'], problems)
    if (isClockRead(names)) checkKnowledge(report, at, pack, names, problems)
  })
  pack.reports.channels.forEach((channel, i) => {
    need(names.seats, channel.seat, noun.seat, ['channels', i, 'seat'])
    need(names.areas, channel.area, noun.area, ['channels', i, 'area'])
    need(names.conditions, channel.if, noun.condition, ['channels', i, 'if'])
  })
}

/** Whether hours can be told as dates. */
function isClockRead({ gaps: { open } }: Names): boolean {
  return !open.has('play.json') && !open.has('play.json clock')
}

/** Seats take a report on an order about the border as word of the rule in force, so it may not run ahead of it. */
function checkBite(report: Report, at: readonly PropertyKey[], names: Names, problems: Problems): void {
  if (!('after' in report.occasion)) return
  const option = names.options.get(report.occasion.after)
  if (!option?.effects.some((effect) => effect.do === 'border')) return
  const bites = option.bites.hours + (option.agreement?.hours ?? 0)
  if (report.occasion.hours >= bites) return
  problems.tell('border-word-early', file, at, { option: option.id, hours: bites }, setTo(file, at, bites))
}

function checkFigures(text: string, path: readonly PropertyKey[], problems: Problems): void {
  for (const [, name] of text.matchAll(/\{([^{}]{0,60})\}/g)) {
    if ((reportFigures as readonly string[]).includes(name)) continue
    const figure = `{${name}}`
    const near = nearest(name, reportFigures)
    const corrected = text.replace(figure, near === null ? name : `{${near}}`)
    const mend = setTo(file, path, corrected, near === null ? 'Drop the braces' : `Use "{${near}}"`)
    problems.tell('figure-unknown', file, path, { figure, figures: reportFigures.join(', ') }, mend)
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
    const tag = [...at, 'reconstructed']
    const mend = setTo(file, tag, true, 'Tag it "reconstructed"')
    problems.tell('report-before-source', file, tag, { arrival, days: days.join(', ') }, mend)
  }
}
