import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from '../../ui/i18n/translation'
import { useFormat } from '../../ui/useFormat'
import type { Around } from './around'
import type { StudentPageProps } from './parts'
import { SeatsNow } from './SeatsNow'
import { StudentPage } from './StudentPage'

/** What an observer sees while the teams are briefed and decide: the projector's state, and every role sheet. */
export function Watch({ around, scenario, parts }: Omit<StudentPageProps, 'onOther'> & { readonly around: Around }) {
  const { t } = useTranslation('classSeat')
  const format = useFormat(scenario.play.clock)
  const { lesson, teams } = around.view
  const { seats, plans } = scenario.play
  const [seat, setSeat] = useState(seats[0].id)
  const plan = plans.find(({ id }) => id === lesson.plan) ?? plans[0]
  const { phase } = lesson
  const hour = phase.name === 'window' ? plan.windows[phase.window]?.hour : undefined
  const { RoleSheet } = parts
  return (
    <StudentPage around={around}>
      <div className="stu-lobby">
        <header className="stu-top">
          <h1>{t('watch.title')}</h1>
          <p className="lead">
            {t(phase.name === 'brief' ? 'watch.brief' : lesson.clock.held ? 'watch.held' : 'watch.lead')}
          </p>
          {hour !== undefined && (
            <p className="stu-hour">
              {t('watch.hour', { when: `${format.dateTime(hour)} ${scenario.play.clock.zoneLabel}` })}
            </p>
          )}
        </header>
        <section className="stu-note">
          <h2>{t('watch.teams')}</h2>
          {teams ? <SeatsNow {...{ scenario, lesson, teams }} /> : <p className="note">{t('watch.none')}</p>}
        </section>
        <section className="stu-read">
          <RadioGroup className="stu-roles" value={seat} onChange={setSeat}>
            <Label className="stu-form-label">{t('watch.roles')}</Label>
            <div className="stu-role-list">
              {seats.map((one) => (
                <Radio key={one.id} value={one.id} className="stu-room">
                  {one.name}
                </Radio>
              ))}
            </div>
          </RadioGroup>
          <RoleSheet scenario={scenario} seat={seat} plan={plan.id} observed={false} watches />
        </section>
      </div>
    </StudentPage>
  )
}
