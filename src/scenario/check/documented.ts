import type { Check } from './check'
import { setAll, setTo } from './mend'

/**
 * The `record` policy takes each documented decision at an hour inside its documented interval, so that the interval
 * of a decision that is played must exist and lie inside play.
 */
export const checkDocumented: Check = (pack, _names, problems) => {
  const { ticks } = pack.play.clock
  for (const { file, item: actor } of pack.actors) {
    actor.options.forEach((option, i) => {
      const { documented } = option
      if (!documented) return
      const at = ['options', i, 'documented']
      const { from, to } = documented
      if (from !== null && to !== null && from > to) {
        const swapped = setAll(file, 'Swap them', [
          [[...at, 'from'], to],
          [[...at, 'to'], from],
        ])
        problems.tell('interval-order', file, at, { from, to }, swapped)
        return
      }
      if (!documented.chosen || option.phase !== 'play') return
      if (from === null || to === null) {
        problems.tell('interval-missing', file, at)
      } else if (to < 0 || from >= ticks) {
        const mend = setTo(file, ['options', i, 'phase'], 'epilogue', 'Make it an epilogue option')
        problems.tell('interval-outside', file, at, { from, to, last: ticks - 1 }, mend)
      } else if (from < 0 || to >= ticks) {
        const inside = setAll(file, 'Use the part inside', [
          [[...at, 'from'], Math.max(0, from)],
          [[...at, 'to'], Math.min(ticks - 1, to)],
        ])
        problems.tell('interval-beyond', file, at, { from, to, last: ticks - 1 }, inside)
      }
    })
  }
}
