import { type FormEvent, useEffect, useId, useState } from 'react'
import type { CreateRequest } from '../../classroom/frames'
import { limits } from '../../classroom/limits'
import type { Scenario } from '../../scenario/scenario'
import type { Plan } from '../../scenario/schema/play'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { classFaultWords } from '../faultWords'
import { Choice, Field } from '../form/Field'
import { createSession } from '../link/http'
import { openPasses } from '../link/passes'
import type { BeginScreenProps } from './BeginScreen'

const day = 86_400_000
/** The teacher's own calendar day, so many days from now. */
const dayAhead = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10)

/** Everything a class is made of, with what most classes want chosen already. */
export function BeginForm(
  props: Omit<BeginScreenProps, 'entries'> & { needsKey: boolean; entries: BeginScreenProps['entries'] },
) {
  const { base, needsKey, entries, loadScenario, onOpen } = props
  const { t } = useTranslation(['teachBegin', 'common'])
  const { t: tFault } = useTranslation(['teach', 'play', 'common'])
  const [form, setForm] = useState<CreateRequest>(() => ({
    title: t('nameDefault'),
    scenario: entries[0].id,
    plan: '',
    policy: 'record',
    mode: 'teams',
    worlds: 1,
    deleteOn: dayAhead(limits.keepDays),
    halts: false,
  }))
  const [key, setKey] = useState('')
  const [scenario, setScenario] = useState<Scenario | null>(null)
  const [isOpening, setOpening] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const change = (part: Partial<CreateRequest>) => setForm((before) => ({ ...before, ...part }))
  const titleId = useId()
  const haltsHelp = useId()
  useEffect(() => {
    let isGone = false
    setScenario(null)
    void loadScenario(form.scenario).then((loaded) => isGone || setScenario(loaded))
    return () => {
      isGone = true
    }
  }, [form.scenario, loadScenario])
  const plans = scenario?.play.plans ?? []
  const plan = plans.find(({ id }) => id === form.plan) ?? plans[0]

  const partsWords = ({ brief, windows, windowMinutes, debrief }: Plan): string => {
    const count = t('planHelp.windows', { count: windows.length })
    return brief === null || windowMinutes === null || debrief === null
      ? t('planHelp.untimed', { windows: count })
      : t('planHelp.timed', { brief, windows: count, each: windowMinutes, debrief })
  }

  const begin = async (event: FormEvent) => {
    event.preventDefault()
    if (!plan || isOpening) return
    setOpening(true)
    setFault(null)
    const title = form.title.trim() || t('nameDefault')
    const worlds = form.mode === 'one-device' ? 1 : form.worlds
    const answer = await createSession(base, { ...form, title, worlds, plan: plan.id }, key.trim() || null)
    if (!answer.ok) {
      setOpening(false)
      setFault(classFaultWords(tFault, answer.fault))
      return
    }
    const { session, token } = answer.value
    await (await openPasses()).put({ session, role: 'teacher', token, title, when: Date.now() }).catch(() => undefined)
    onOpen(session)
  }
  return (
    <form className="tcb-form" aria-labelledby={titleId} onSubmit={(event) => void begin(event)}>
      <h2 id={titleId}>{t('form')}</h2>
      <div className="tcb-part">
        <Field label={t('name')} help={t('nameHelp')}>
          {(field) => (
            <input
              {...field}
              type="text"
              maxLength={limits.title}
              value={form.title}
              onChange={({ target }) => change({ title: target.value })}
            />
          )}
        </Field>
        <Field label={t('scenario')}>
          {(field) => (
            <select
              {...field}
              value={form.scenario}
              onChange={({ target }) => change({ scenario: target.value, plan: '' })}
            >
              {entries.map((entry) => (
                <option key={entry.id} value={entry.id}>
                  {entry.invented ? `${entry.title} (${t('common:tag.invented')})` : entry.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className={scenario ? undefined : 'tcb-waits'}>
          <Choice
            legend={t('plan')}
            name="plan"
            value={plan?.id ?? ''}
            onChange={(id) => change({ plan: id })}
            options={plans.map((one) => ({
              value: one.id,
              label: one.name,
              help: partsWords(one),
            }))}
          />
        </div>
        <label className="tch-check">
          <input
            type="checkbox"
            checked={form.halts ?? false}
            aria-describedby={haltsHelp}
            onChange={({ target }) => change({ halts: target.checked })}
          />
          <span>
            {t('halts')}
            <span id={haltsHelp} className="note tch-choice-help">
              {t('haltsHelp')}
            </span>
          </span>
        </label>
      </div>
      <div className="tcb-part">
        <Choice
          legend={t('mode')}
          name="mode"
          value={form.mode}
          onChange={(mode) => change({ mode })}
          options={[
            { value: 'teams', label: t('modeTeams'), help: t('modeTeamsHelp') },
            { value: 'one-device', label: t('modeDevice'), help: t('modeDeviceHelp') },
          ]}
        />
        {form.mode === 'teams' && (
          <Field
            label={t('worlds')}
            help={scenario ? t('worldsHelp', { seats: scenario.play.seats.length }) : t('worldsHelpAny')}
          >
            {(field) => (
              <input
                {...field}
                type="number"
                className="tcb-short"
                min={1}
                max={limits.worlds}
                required
                value={form.worlds}
                onChange={({ target }) =>
                  change({ worlds: Math.min(limits.worlds, Math.max(1, Math.round(Number(target.value)) || 1)) })
                }
              />
            )}
          </Field>
        )}
        <Choice
          legend={t('policy')}
          name="policy"
          value={form.policy}
          onChange={(policy) => change({ policy })}
          options={[
            { value: 'record', label: t('policyRecord') },
            { value: 'adaptive', label: t('policyAdaptive') },
          ]}
        />
        <Field label={t('deleteOn')} help={t('deleteHelp')}>
          {(field) => (
            <input
              {...field}
              type="date"
              className="tcb-date"
              required
              min={dayAhead(0)}
              max={dayAhead(limits.mostDays)}
              value={form.deleteOn ?? ''}
              onChange={({ target }) => change({ deleteOn: target.value || null })}
            />
          )}
        </Field>
        {needsKey && (
          <Field label={t('key')} help={t('keyHelp')}>
            {(field) => (
              <input
                {...field}
                type="password"
                autoComplete="off"
                required
                value={key}
                onChange={({ target }) => setKey(target.value)}
              />
            )}
          </Field>
        )}
      </div>
      {fault && (
        <p className="foot-warning" role="alert">
          {t('failed')}: {fault}
        </p>
      )}
      <Button look="act" type="submit" isDisabled={!plan || isOpening}>
        {isOpening ? t('opening') : t('go')}
      </Button>
    </form>
  )
}
