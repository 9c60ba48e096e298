import type { DebriefFile } from '../../record/debriefSchema'
import { shareKeys } from '../../record/reflection'
import { useTranslation } from '../../ui/i18n/translation'
import { Written } from './parts'
import { type Limits, shortened } from './shorten'

const turns = [0, 1] as const
const ticketParts = ['claim', 'evidence', 'doubt'] as const

/** What was written while looking back: answers, two turnings, a hundred per cent, the trial and the exit ticket. */
export function PaperReflection(props: { file: DebriefFile; limits: Limits; withLines: boolean }) {
  const { file, limits, withLines } = props
  const { t } = useTranslation('paper')
  const { reflection } = file
  if (!reflection && !withLines) return null
  const text = (one: string | undefined): string => shortened(one ?? '', limits.text)
  const answers = reflection?.answers.filter((one) => one.text.trim()) ?? []
  const turnings = reflection?.turnings ?? []
  const shares = reflection?.shares ?? []
  const trial = reflection?.trial ?? null
  const steps = (list: readonly (keyof typeof names)[]): string => list.map((step) => names[step]).join(', ')
  const names = {
    'cool-down': t('steps.cool-down'),
    memory: t('steps.memory'),
    happened: t('steps.happened'),
    spread: t('steps.spread'),
    record: t('steps.record'),
    alternatives: t('steps.alternatives'),
    trial: t('steps.trial'),
    missing: t('steps.missing'),
    ticket: t('steps.ticket'),
  }
  const hasTicket = withLines || ticketParts.some((part) => reflection?.ticket[part].trim())
  return (
    <section>
      <h3>{t('reflection.title')}</h3>
      {reflection && (
        <p className="note">
          {reflection.done.length > 0 && t('reflection.done', { steps: steps(reflection.done) })}{' '}
          {reflection.skipped.length > 0 && t('reflection.skipped', { steps: steps(reflection.skipped) })}
        </p>
      )}
      {answers.slice(0, limits.answers).map((one) => (
        <Written key={one.question} asked={one.words} text={text(one.text)} withLines={withLines} />
      ))}
      {answers.length > limits.answers && (
        <p className="note">{t('more', { count: answers.length - limits.answers })}</p>
      )}
      {(turnings.length > 0 || withLines) && (
        <>
          <h4>{t('reflection.turnings')}</h4>
          {turns.map((at) => (
            <Written
              key={at}
              asked={t('reflection.turning', { n: at + 1 })}
              text={text(turnings[at]?.text || (turnings[at]?.label ?? ''))}
              withLines={withLines}
            />
          ))}
        </>
      )}
      {(shares.length > 0 || withLines) && (
        <>
          <h4>{t('reflection.shares')}</h4>
          <ul className="ppr-shares">
            {shareKeys.map((of) => {
              const share = shares.find((one) => one.of === of)?.share
              return (
                <li key={of}>
                  <span>{t(`reflection.share.${of}`)}</span>
                  <span className="ppr-share" aria-hidden="true">
                    {share !== undefined && <span style={{ width: `${share}%` }} />}
                  </span>
                  <b>{share === undefined ? '' : t('reflection.percent', { value: share })}</b>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {(trial || withLines) && (
        <>
          <h4>{t('reflection.trial')}</h4>
          <Written asked={t('reflection.conclusion')} text={text(trial?.conclusion)} withLines={withLines} />
          <Written
            asked={t('reflection.changed')}
            text={text(trial?.parameterText ?? trial?.parameter ?? '')}
            withLines={withLines}
            lines={1}
          />
          <Written
            asked={t('reflection.standsLabel')}
            text={trial?.stands ? t(`reflection.stands.${trial.stands}`) : ''}
            withLines={withLines}
            lines={1}
          />
          <Written asked={t('reflection.challenge')} text={text(trial?.challenge)} withLines={withLines} />
        </>
      )}
      {hasTicket && (
        <div className="ppr-ticket">
          <h4>{t('reflection.ticket')}</h4>
          {ticketParts.map((part) => (
            <Written
              key={part}
              asked={t(`reflection.${part}`)}
              text={text(reflection?.ticket[part])}
              withLines={withLines}
            />
          ))}
        </div>
      )}
    </section>
  )
}
