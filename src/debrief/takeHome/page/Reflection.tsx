import { usePage } from './page'

const ticketParts = ['claim', 'evidence', 'doubt'] as const

/** What was written in the debrief. */
export function Reflection() {
  const { data, tReflection: t } = usePage()
  const { reflection } = data.file
  if (!reflection) return null
  const { done, skipped, answers, turnings, shares, trial, ticket } = reflection
  const steps = (list: typeof done): string => list.map((step) => t(`steps.${step}`)).join(', ')
  const said = (asked: string, text: string, key: string) =>
    text.trim() ? (
      <div key={key}>
        <dt>{asked}</dt>
        <dd>{text}</dd>
      </div>
    ) : null
  return (
    <section id="reflection" aria-labelledby="reflection-title">
      <h2 id="reflection-title">{t('title')}</h2>
      <p className="th-note">
        {done.length > 0 && t('done', { steps: steps(done) })}{' '}
        {skipped.length > 0 && t('skipped', { steps: steps(skipped) })}
      </p>
      <dl className="th-said">
        {answers.map(({ question, words, text }) => said(words, text, question))}
        {turnings.map(({ text, label }, at) =>
          said(t('turning', { n: at + 1 }), text || (label ?? ''), `turning ${at}`),
        )}
      </dl>
      {shares.length > 0 && (
        <>
          <h3>{t('shares')}</h3>
          <ul className="th-shares">
            {shares.map(({ of, share }) => (
              <li key={of}>
                <span>{t(`share.${of}`)}</span> <b>{t('percent', { value: share })}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {trial && (
        <>
          <h3>{t('trial')}</h3>
          <dl className="th-said">
            {said(t('conclusion'), trial.conclusion, 'conclusion')}
            {said(t('changed'), trial.parameterText ?? trial.parameter ?? '', 'changed')}
            {trial.stands && said(t('standsLabel'), t(`stands.${trial.stands}`), 'stands')}
            {said(t('challenge'), trial.challenge, 'challenge')}
          </dl>
        </>
      )}
      {ticketParts.some((part) => ticket[part].trim()) && (
        <>
          <h3>{t('ticket')}</h3>
          <dl className="th-said th-ticket">{ticketParts.map((part) => said(t(part), ticket[part], part))}</dl>
        </>
      )}
    </section>
  )
}
