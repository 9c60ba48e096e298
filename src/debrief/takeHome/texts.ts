import type { i18n as I18n } from 'i18next'
import { paper as paperTexts } from '../../ui/i18n/en/paper'
import { truth as truthTexts } from '../../ui/i18n/en/replay'
import { takeHome as takeHomeTexts } from '../../ui/i18n/en/takeHome'
import { addTexts } from '../../ui/i18n/late'
import type { PageTexts } from './data'
import '../../ui/i18n/playTexts'

addTexts('paper', paperTexts)
addTexts('truth', truthTexts)
addTexts('takeHome', takeHomeTexts)

/** The words of the page in the language of the screen, English where that has none. */
export function pageTexts(i18n: I18n): PageTexts {
  const bundle = (name: string): Record<string, unknown> =>
    (i18n.getResourceBundle(i18n.language, name) ?? i18n.getResourceBundle('en', name)) as Record<string, unknown>
  const { reflection, steps } = bundle('paper')
  return {
    page: bundle('takeHome').html,
    told: { map: bundle('play').map },
    model: { map: bundle('truth').map },
    common: bundle('common'),
    reflection,
    steps,
  } as PageTexts
}
