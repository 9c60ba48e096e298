import type { Outcome } from '../schema/record'
import type { Check } from './check'

/**
 * Rules of the subject that the schemas can't hold by themselves. Seat kinds (C1), the verbs of effects (C3) and the
 * least age (C16) are closed in the schemas; grounds (C15) have a check of their own.
 */
export const checkCare: Check = (pack, names, problems) => {
  pack.play.seats.forEach((seat, i) => {
    if (names.actors.get(seat.actor)?.kind === 'population') {
      const reason = `"${seat.actor}" is a population, which the model moves: nobody plays it (rule C2). Name an actor with a mandate.`
      problems.blocks('play.json', ['seats', i, 'actor'], reason)
    }
  })
  for (const { file, item: actor } of pack.actors) {
    actor.options.forEach((option, i) => {
      if (actor.kind === 'population' && option.phase === 'play') {
        const reason =
          'What a population does is the model’s own and offered to nobody (rule C2). Use the phase "model".'
        problems.blocks(file, ['options', i, 'phase'], reason)
      }
      if (actor.kind === 'decision-maker' && option.phase === 'model') {
        const reason = 'An event of the model’s own belongs to a population. Use the phase "play" or "epilogue".'
        problems.blocks(file, ['options', i, 'phase'], reason)
      }
      if (option.phase === 'model' && option.effects.length > 0) {
        const reason = 'The mechanisms of the model decide what this does; its list of effects must be empty.'
        problems.blocks(file, ['options', i, 'effects'], reason)
      }
    })
  }
  pack.play.indicators.forEach((indicator, i) => {
    if (indicator.figure === 'actual-deaths' && indicator.basis !== 'unknown') {
      const reason = 'Nobody knows the actual toll during play. Set "basis" to "unknown", or show the announced toll.'
      problems.blocks('play.json', ['indicators', i, 'basis'], reason)
    }
    if (indicator.figure.startsWith('announced-') && indicator.basis !== 'announced') {
      const reason = 'An announced figure must say so, and never share a mark with another. Set "basis" to "announced".'
      problems.blocks('play.json', ['indicators', i, 'basis'], reason)
    }
  })
  const used = new Set(pack.play.seats.map((seat) => seat.actor))
  for (const { file, item: actor } of pack.actors) {
    if (actor.kind === 'decision-maker' && !used.has(actor.id) && actor.options.some((one) => one.phase === 'play')) {
      problems.warns(file, 'options', 'No seat plays this actor, so that its options are taken by the policy only.')
    }
  }
  for (const list of ['timeline', 'outcomes'] as const) {
    pack.record[list].forEach((item: { readonly disputedBy: Outcome['disputedBy'] }, i) => {
      item.disputedBy.forEach((dispute, j) => {
        if (dispute.sources.every((id) => names.sources.has(id))) return
        const at = [list, i, 'disputedBy', j, 'sources']
        problems.blocks('record.json', at, 'A dispute needs a source that the record lists (rule C7).')
      })
    })
  }
}
