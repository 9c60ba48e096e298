import { localTime } from '../clock'
import type { Check } from './check'
import { needIn, noun } from './need'

const file = 'play.json'

/** The clock is a real date; plans have windows in order and inside play, and fit into their lesson. */
export const checkPlans: Check = (pack, names, problems) => {
  const { clock, plans, ahead, dayparts } = pack.play
  const time = localTime(clock, 0)
  if (`${time.date}T${time.time}` !== clock.start.slice(0, 16)) {
    problems.blocks(file, ['clock', 'start'], `"${clock.start}" is no date and time of the calendar. Correct it.`)
  }
  plans.forEach((plan, i) => {
    let last = -1
    plan.windows.forEach((window, j) => {
      const at = ['plans', i, 'windows', j, 'hour']
      if (window.hour < 0 || window.hour >= clock.ticks) {
        problems.blocks(file, at, `Hour ${window.hour} is outside play, which runs from 0 to ${clock.ticks - 1}.`)
      } else if (window.hour <= last) {
        problems.blocks(
          file,
          at,
          `Hour ${window.hour} does not come after hour ${last}. Put windows in ascending order.`,
        )
      }
      last = Math.max(last, window.hour)
    })
    const { minutes, brief, debrief, windowMinutes } = plan
    if (minutes !== null) {
      const needed = (brief ?? 0) + (debrief ?? 0) + plan.windows.length * (windowMinutes ?? 0)
      if (needed > minutes) {
        const reason = `Briefing, windows and debrief take ${needed} minutes; the lesson has ${minutes}.`
        problems.warns(file, ['plans', i, 'minutes'], reason)
      }
    }
  })
  ahead.forEach((mark, i) => {
    needIn(problems, file)(names.conditions, mark.if, noun.condition, ['ahead', i, 'if'])
    if (mark.knownFrom > mark.hour) {
      problems.blocks(file, ['ahead', i, 'knownFrom'], 'A mark must be known before its hour. Lower "knownFrom".')
    }
  })
  dayparts.forEach((part, i) => {
    if (part.from > part.to)
      problems.blocks(file, ['dayparts', i], '"from" is after "to". Swap them, or pass midnight.')
  })
}
