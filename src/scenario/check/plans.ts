import { localTime } from '../clock'
import type { Plan } from '../schema/play'
import type { Check } from './check'
import { setAll, setTo, takeOut } from './mend'
import { needIn, noun } from './need'

const file = 'play.json'

/** The clock is a real date; plans have windows in order and inside play, and fit into their lesson. */
export const checkPlans: Check = (pack, names, problems) => {
  const { clock, plans, ahead, dayparts } = pack.play
  const time = localTime(clock, 0)
  if (`${time.date}T${time.time}` !== clock.start.slice(0, 16)) {
    const real = `${time.date}T${time.time}${clock.start.slice(16)}`
    problems.tell(
      'clock-no-date',
      file,
      ['clock', 'start'],
      { start: clock.start },
      setTo(file, ['clock', 'start'], real),
    )
  }
  plans.forEach((plan, i) => {
    let last = -1
    plan.windows.forEach((window, j) => {
      const at = ['plans', i, 'windows', j, 'hour']
      if (window.hour < 0 || window.hour >= clock.ticks) {
        const mend = plan.windows.length > 1 ? takeOut(file, at.slice(0, -1)) : setTo(file, at, clock.ticks - 1)
        problems.tell('window-outside', file, at, { hour: window.hour, last: clock.ticks - 1 }, mend)
      } else if (window.hour <= last) {
        const mend = setTo(file, ['plans', i, 'windows'], inOrder(plan.windows), 'Put them in order')
        problems.tell('windows-order', file, at, { hour: window.hour, before: last }, mend)
      }
      last = Math.max(last, window.hour)
    })
    const { minutes, brief, debrief, windowMinutes } = plan
    if (minutes !== null) {
      const needed = (brief ?? 0) + (debrief ?? 0) + plan.windows.length * (windowMinutes ?? 0)
      if (needed > minutes) {
        const at = ['plans', i, 'minutes']
        const mend = needed <= 600 ? setTo(file, at, Math.ceil(needed)) : null
        problems.tell('lesson-too-short', file, at, { needed, minutes }, mend)
      }
    }
  })
  ahead.forEach((mark, i) => {
    needIn(problems, file, names.gaps)(names.conditions, mark.if, noun.condition, ['ahead', i, 'if'])
    if (mark.knownFrom > mark.hour) {
      const at = ['ahead', i, 'knownFrom']
      problems.tell('mark-known-late', file, at, {}, setTo(file, at, mark.hour))
    }
  })
  dayparts.forEach((part, i) => {
    if (part.from <= part.to) return
    const swapped = setAll(file, 'Swap them', [
      [['dayparts', i, 'from'], part.to],
      [['dayparts', i, 'to'], part.from],
    ])
    problems.tell('daypart-order', file, ['dayparts', i], {}, swapped)
  })
}

/** Windows by hour, each hour once. */
function inOrder(windows: Plan['windows']): Plan['windows'] {
  const sorted = [...windows].sort((a, b) => a.hour - b.hour)
  return sorted.filter(({ hour }, index) => index === 0 || hour > sorted[index - 1].hour)
}
