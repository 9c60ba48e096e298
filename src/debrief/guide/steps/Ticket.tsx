import { useTranslation } from '../../../ui/i18n/translation'
import { TakeWithYou } from '../../export/TakeWithYou'
import { Answer } from '../Answer'
import type { StepProps } from '../stepProps'

const lines = ['claim', 'evidence', 'doubt'] as const

/** Step 9: one claim, one piece of evidence, one doubt; and everything to take away. */
export function Ticket({ look, writing, isBoard }: StepProps) {
  const { t } = useTranslation('guide')
  const { ticket } = writing.reflection
  if (isBoard) {
    return (
      <ol className="gd-questions">
        {lines.map((line) => (
          <li key={line}>{t(`steps.ticket.${line}`)}</li>
        ))}
      </ol>
    )
  }
  return (
    <>
      <p className="gd-lead">{t('steps.ticket.lead')}</p>
      {lines.map((line) => (
        <Answer
          key={line}
          question={t(`steps.ticket.${line}`)}
          text={ticket[line]}
          onText={(text) => writing.change({ ticket: { ...ticket, [line]: text } })}
        />
      ))}
      {look.HandIn && <look.HandIn written={writing.reflection} />}
      <section className="gd-part" aria-labelledby="gd-take">
        <h3 id="gd-take">{t('steps.ticket.take')}</h3>
        <TakeWithYou
          scenario={look.scenario}
          record={{ ...look.record, reflection: writing.reflection }}
          base={look.base}
          withDebrief={(use) => use(look.debrief)}
          onPaper={() => look.onPage('paper')}
          onTaken={() => {}}
        />
      </section>
    </>
  )
}
