import { useMemo } from 'react'
import { readerOf } from '../../record/reader'
import type { RunRecord } from '../../record/runRecord'
import type { Scenario } from '../../scenario/scenario'
import { assumptionWords } from '../../ui/assumptionWords'
import { guide as guideTexts } from '../../ui/i18n/en/guide'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { modelStatusText } from '../../ui/modelStatus'
import { questionPath, whoseOf } from '../guide/whose'
import { drawAsked } from '../reruns/drawAsked'
import type { DebriefWords } from './debriefFile'

addTexts('guide', guideTexts)

const guide = 'guide'

/**
 * What stands in a file of a debrief in the language of the screen, with questions as they were asked there. The texts of the
 * comparison must have been added.
 */
export function useDebriefWords(scenario: Scenario, record: RunRecord): DebriefWords {
  const { seed, observed, forecast } = record
  const { isOwn, expected } = readerOf(record)
  const { t, i18n } = useTranslation(['compare', 'common'])
  const { t: tCommon } = useTranslation('common')
  const { t: tAssume } = useTranslation('assume')
  return useMemo(() => {
    const whose = whoseOf({ observed, forecast }, { isOwn, expected })
    const textOf = (language: string, id: string): unknown => i18n.getResource(language, guide, questionPath(id, whose))
    return {
      caveats: [t('caveat.model'), t('caveat.untested')],
      model: modelStatusText(tCommon, scenario),
      assumption: (parameter) => assumptionWords(tAssume, parameter),
      question: (id) => {
        const found = textOf(i18n.language, id) ?? textOf('en', id)
        // One question names a draw by its number.
        return typeof found === 'string' ? found.replace('{{n}}', String(drawAsked(seed) + 1)) : id
      },
    }
  }, [t, tCommon, tAssume, i18n, scenario, seed, observed, forecast, isOwn, expected])
}
