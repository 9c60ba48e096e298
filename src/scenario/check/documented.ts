import type { Check } from './check'

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
        problems.blocks(file, at, `The interval ends (${to}) before it begins (${from}). Swap them.`)
        return
      }
      if (!documented.chosen || option.phase !== 'play') return
      if (from === null || to === null) {
        const reason = 'This decision was taken and is played, but has no interval. Give "from" and "to" in hours.'
        problems.blocks(file, at, reason)
      } else if (to < 0 || from >= ticks) {
        const reason = `Hours ${from} to ${to} lie outside play (0 to ${ticks - 1}). Make it an epilogue option.`
        problems.blocks(file, at, reason)
      } else if (from < 0 || to >= ticks) {
        const reason = `Hours ${from} to ${to} reach beyond play (0 to ${ticks - 1}); only the part inside is used.`
        problems.warns(file, at, reason)
      }
    })
  }
}
