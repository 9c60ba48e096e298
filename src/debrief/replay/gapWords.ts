import type { Scenario } from '../../scenario/scenario'
import type { Gap } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import type { Translate } from '../../ui/i18n/translation'
import '../../ui/i18n/playTexts'

type ReplayT = Translate<['replay', 'play', 'common']>

/** A gap in words: what it is about, what the seat had been told, what was so. */
export interface GapWords {
  readonly what: string
  readonly known: string | null
  readonly actual: string
}

export function gapWords(t: ReplayT, scenario: Scenario, format: Format, gap: Gap): GapWords {
  const place = (id: string): string => scenario.space.places.find((one) => one.id === id)?.name ?? id
  const range = (low: number, high: number): string =>
    t('replay:gaps.people', { range: format.range(low, high, (a, b) => t('common:range', { low: a, high: b })) })
  switch (gap.what) {
    case 'danger':
      return {
        what: t('replay:gaps.what.danger'),
        known: gap.known && t(`replay:gaps.danger.${gap.known}`),
        actual: t(`replay:gaps.danger.${gap.actual}`),
      }
    case 'agreement': {
      const words = (holds: boolean): string => t(holds ? 'replay:gaps.holds' : 'replay:gaps.holdsNot')
      return {
        what: t('replay:gaps.what.agreement'),
        known: gap.known === null ? null : words(gap.known),
        actual: words(gap.actual),
      }
    }
    case 'hosted':
    case 'queue':
    case 'camp':
      return {
        what: t(`replay:gaps.what.${gap.what}`),
        known: gap.known && range(gap.known.low, gap.known.high),
        actual: range(gap.actual, gap.actual),
      }
    case 'regime': {
      const side = scenario.space.sides.find(({ id }) => id === gap.side)?.name ?? gap.side
      return {
        what: t('replay:gaps.what.regime', { side }),
        known: gap.known && t(`play:map.regime.${gap.known}`),
        actual: t(`play:map.regime.${gap.actual}`),
      }
    }
    case 'forces': {
      const unit = scenario.units.find(({ id }) => id === gap.unit)?.name ?? gap.unit
      const post = (at: { readonly at: string; readonly strength: number } | null): string =>
        at
          ? t('replay:gaps.post', { strength: format.number(at.strength), place: place(at.at) })
          : t('replay:gaps.gone')
      return {
        what: t('replay:gaps.what.forces', { unit }),
        known: gap.known && post(gap.known),
        actual: post(gap.actual),
      }
    }
    default: {
      const never: never = gap
      return never
    }
  }
}
