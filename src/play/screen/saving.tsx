import { createContext, useContext } from 'react'
import { formatWallTime } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import type { SaveState } from './screenTypes'

/** How far the run is saved. It changes twice an hour, so only the words that say it listen. */
export const Saving = createContext<SaveState>({ status: 'saving', at: null })

/** That the run is saved, and when, by the reader's own clock. */
export function SaveWords() {
  const { t } = useTranslation('play')
  const language = useLanguage()
  const save = useContext(Saving)
  if (save.status === 'failed') return <span className="save-failed">{t('save.failed')}</span>
  if (save.at === null) return <span>{t('save.saving')}</span>
  return <span className="save-words">{t('save.saved', { at: formatWallTime(language, save.at) })}</span>
}

/** What to do about a run that can't be saved. */
export function SaveHelp() {
  const { t } = useTranslation('play')
  return useContext(Saving).status === 'failed' ? ` ${t('save.failedHelp')}` : null
}
