import type { Work } from '../../classroom/events'
import { useTranslation } from '../../ui/i18n/translation'
import './workTexts.css'

const lines = ['claim', 'evidence', 'doubt'] as const

/** An exit ticket and the model on trial, as they were written. `parameterText`: the assumption that was changed. */
export function WorkTexts({ ticket, trial, parameterText }: Work & { readonly parameterText: string | null }) {
  const { t } = useTranslation('classWork')
  return (
    <div className="tcg-texts">
      <div>
        <h4>{t('ticket')}</h4>
        <dl>
          {lines.map((line) => (
            <Text key={line} asked={t(line)} text={ticket[line]} />
          ))}
        </dl>
      </div>
      <div>
        <h4>{t('trial')}</h4>
        {trial ? (
          <dl>
            <Text asked={t('conclusion')} text={trial.conclusion} />
            {trial.parameter !== null && <Text asked={t('changed')} text={parameterText ?? trial.parameter} />}
            <Text asked={t('standsLabel')} text={trial.stands ? t(`stands.${trial.stands}`) : ''} />
            <Text asked={t('challenge')} text={trial.challenge} />
          </dl>
        ) : (
          <p className="note">{t('noTrial')}</p>
        )}
      </div>
    </div>
  )
}

function Text({ asked, text }: { readonly asked: string; readonly text: string }) {
  const { t } = useTranslation('classWork')
  return (
    <div>
      <dt>{asked}</dt>
      <dd className={text === '' ? 'note' : undefined}>{text === '' ? t('left') : text}</dd>
    </div>
  )
}
