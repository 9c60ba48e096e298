import { useTranslation } from '../i18n/translation'

/** The product's name; on every screen but the play screen of a phone. A link to the first page. */
export function Wordmark() {
  const { t } = useTranslation('common')
  return (
    <a className="wordmark" href="#/">
      {t('product')}
    </a>
  )
}
