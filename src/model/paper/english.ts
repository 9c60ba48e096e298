import i18next from 'i18next'
import { mechanisms } from '../../ui/i18n/en/mechanisms'
import { model } from '../../ui/i18n/en/model'
import { inEnglish } from '../../ui/i18n/inEnglish'
import { resources } from '../../ui/i18n/resources'
import type { PaperWords } from './desk'

/** The words of the paper in English, without a page. */
export function englishWords(): PaperWords {
  const words = i18next.createInstance()
  void words.init({
    resources: { en: { ...resources.en, model, mechanisms } },
    lng: 'en',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return {
    t: inEnglish(words, ['model', 'mechanisms', 'common']),
    tCommon: inEnglish(words, 'common'),
    language: 'en',
  }
}
