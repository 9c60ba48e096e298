import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { addWaiting } from './late'
import { type Language, resources } from './resources'

/** Starts the translation layer. Texts are bundled, so it is ready at once. React escapes; i18next must not. */
export function startI18n(language: Language): i18n {
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    ns: Object.keys(resources.en),
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  addWaiting()
  return i18next
}
