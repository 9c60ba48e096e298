import { useTranslation } from 'react-i18next'
import { teachBegin } from '../../ui/i18n/en/teachBegin'
import { addTexts } from '../../ui/i18n/late'
import './begin.css'

addTexts('teachBegin', teachBegin)

/** On the first page of a classroom: the way to leading a class. */
export function LeadClass() {
  const { t } = useTranslation('teachBegin')
  return (
    <section className="tcb-lead" aria-labelledby="lead-class">
      <div>
        <h2 id="lead-class">{t('lead.title')}</h2>
        <p className="note">{t('lead.text')}</p>
      </div>
      <a className="button button-plain button-normal" href="#/class">
        {t('lead.go')}
      </a>
    </section>
  )
}
