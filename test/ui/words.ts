import '../../src/ui/i18n/playTexts'
import { createFormat } from '../../src/ui/format'
import { startI18n } from '../../src/ui/i18n/index'
import '../../src/ui/i18n/playTexts'
import { inEnglish } from '../../src/ui/i18n/inEnglish'
import type { PlayT, Words } from '../../src/ui/mapWords'

/** The words of the play screen in English, for a clock that starts in the evening of 10 June 2010. */
export function englishWords(start = '2010-06-10T22:00+06:00'): Words {
  const i18n = startI18n('en')
  const t: PlayT = inEnglish(i18n, ['play', 'common'])
  return { t, format: createFormat('en', { start }) }
}
