import { teachBegin } from '../../ui/i18n/en/teachBegin'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import './begin.css'

addTexts('teachBegin', teachBegin)

const ways = [
  { way: 'join', address: '#/join' },
  { way: 'lead', address: '#/class' },
] as const

/** On the first page of a classroom, at its top: the way into a lesson for students, who come by the bare address, and to leading one. */
export function LeadClass() {
  const { t } = useTranslation('teachBegin')
  return (
    <nav className="tcb-ways" aria-label={t('ways')}>
      {ways.map(({ way, address }) => (
        <div key={way} className="tcb-way">
          <p>
            <strong>{t(`${way}.title`)}</strong> <span className="note">{t(`${way}.text`)}</span>
          </p>
          <a className="button button-plain button-normal" href={address}>
            {t(`${way}.go`)}
          </a>
        </div>
      ))}
    </nav>
  )
}
