import { useMemo } from 'react'
import type { Clock } from '../scenario/schema/play'
import { createFormat, type Format } from './format'
import { type Language, languages } from './i18n/resources'
import { useTranslation } from './i18n/translation'

/** The language of the interface; the first one for a language that is not shipped. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return languages.find((one) => one === i18n.language) ?? languages[0]
}

/** Formats of the present language for a scenario's clock. */
export function useFormat(clock: Pick<Clock, 'start'>): Format {
  const language = useLanguage()
  return useMemo(() => createFormat(language, clock), [language, clock])
}
