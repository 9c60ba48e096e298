import type { Outcome } from '../schema/record'
import type { Check } from './check'
import { setTo } from './mend'
import { maybeUnread, noun } from './need'

/**
 * Rules of the subject that the schemas can't hold by themselves. Seat kinds (C1), the verbs of effects (C3) and the
 * least age (C16) are closed in the schemas; grounds (C15) have a check of their own.
 */
export const checkCare: Check = (pack, names, problems) => {
  pack.play.seats.forEach((seat, i) => {
    if (names.actors.get(seat.actor)?.kind === 'population') {
      problems.tell('seat-of-population', 'play.json', ['seats', i, 'actor'], { actor: seat.actor })
    }
  })
  for (const { file, item: actor } of pack.actors) {
    actor.options.forEach((option, i) => {
      const phase = ['options', i, 'phase']
      if (actor.kind === 'population' && option.phase === 'play') {
        problems.tell('population-offers', file, phase, {}, setTo(file, phase, 'model'))
      }
      if (actor.kind === 'decision-maker' && option.phase === 'model') {
        problems.tell('model-option-of-an-office', file, phase, {}, setTo(file, phase, 'play'))
      }
      if (option.phase === 'model' && option.effects.length > 0) {
        const at = ['options', i, 'effects']
        problems.tell('model-option-with-effects', file, at, {}, setTo(file, at, [], 'Remove its effects'))
      }
    })
  }
  pack.play.indicators.forEach((indicator, i) => {
    const basis = ['indicators', i, 'basis']
    if (indicator.figure === 'actual-deaths' && indicator.basis !== 'unknown') {
      problems.tell('toll-as-known', 'play.json', basis, {}, setTo('play.json', basis, 'unknown'))
    }
    if (indicator.figure.startsWith('announced-') && indicator.basis !== 'announced') {
      problems.tell('announced-unmarked', 'play.json', basis, {}, setTo('play.json', basis, 'announced'))
    }
  })
  for (const list of ['timeline', 'outcomes'] as const) {
    pack.record[list].forEach((item: { readonly disputedBy: Outcome['disputedBy'] }, i) => {
      item.disputedBy.forEach((dispute, j) => {
        if (dispute.sources.every((id) => names.sources.has(id) || maybeUnread(names.gaps, id, noun.source))) return
        const at = [list, i, 'disputedBy', j, 'sources']
        problems.tell('dispute-without-source', 'record.json', at)
      })
    })
  }
}
