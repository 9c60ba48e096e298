import { type FormEvent, useState } from 'react'
import type { Inject, InjectWhen } from '../../classroom/events'
import { limits } from '../../classroom/limits'
import { teamPlays } from '../../classroom/teamPlays'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Choice, Field } from '../form/Field'
import { letterOf } from '../parts'
import { useConsole } from './context'
import { InjectSources } from './InjectSources'
import { InjectCable } from './InjectsDialog'
import { partName } from './words'

type Draft = Omit<Inject, 'id'>

/** Writes an inject, with its look on a desk beside it. */
export function InjectForm({ onDone, onCancel }: { onDone: (title: string) => void; onCancel: () => void }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { view, scenario, plan, format, ask } = useConsole()
  const { seats } = scenario.play
  const [draft, setDraft] = useState<Draft>({
    when: { on: 'demand' },
    seats: seats.map(({ id }) => id),
    world: null,
    from: '',
    title: '',
    text: '',
    sources: [],
    places: [],
  })
  const [fault, setFault] = useState<string | null>(null)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const { when } = draft
  /** By a team in one of the worlds that it goes to. */
  const hasTeam = (seat: string): boolean =>
    view.teams.some(
      ({ key, status }) =>
        key.seat === seat && (draft.world === null || key.world === draft.world) && teamPlays(status),
    )
  const whens: Record<InjectWhen['on'], InjectWhen> = {
    demand: { on: 'demand' },
    window: { on: 'window', window: view.lesson.phase.name === 'window' ? view.lesson.phase.window : 0 },
    condition: { on: 'condition', condition: scenario.conditions[0]?.id ?? '' },
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (draft.seats.length === 0) return setFault(t('inject.noSeat'))
    if ([draft.from, draft.title, draft.text].some((text) => text.trim() === '')) return setFault(t('inject.noText'))
    const why = await ask({ type: 'plan-inject', inject: draft })
    setFault(why)
    if (why === null) onDone(draft.title)
  }
  return (
    <form className="tch-form tch-inject-form" onSubmit={(event) => void save(event)}>
      <Choice
        legend={t('inject.when')}
        name="when"
        value={when.on}
        options={[
          { value: 'demand', label: t('inject.whenDemand') },
          { value: 'window', label: t('inject.whenWindow') },
          ...(scenario.conditions.length > 0
            ? [{ value: 'condition' as const, label: t('inject.whenCondition') }]
            : []),
        ]}
        onChange={(on) => change({ when: whens[on] })}
      />
      {when.on === 'window' && (
        <Field label={t('inject.window')}>
          {(field) => (
            <select
              {...field}
              value={when.window}
              onChange={({ target }) => change({ when: { on: 'window', window: Number(target.value) } })}
            >
              {plan.windows.map(({ hour }, window) => (
                <option key={hour} value={window}>
                  {window + 1} · {partName(t, format, plan.windows, { name: 'window', window })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {when.on === 'condition' && (
        <Field label={t('inject.condition')}>
          {(field) => (
            <select
              {...field}
              value={when.condition}
              onChange={({ target }) => change({ when: { on: 'condition', condition: target.value } })}
            >
              {scenario.conditions.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <fieldset className="tch-field tch-choice">
        <legend>{t('inject.seats')}</legend>
        {seats.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={draft.seats.includes(id)}
              onChange={({ target }) =>
                change({
                  seats: seats
                    .map((one) => one.id)
                    .filter((one) => (one === id ? target.checked : draft.seats.includes(one))),
                })
              }
            />
            <span>{hasTeam(id) ? name : t('inject.noTeam', { seat: name })}</span>
          </label>
        ))}
      </fieldset>
      {view.lesson.worlds > 1 && (
        <Field label={t('inject.world')}>
          {(field) => (
            <select
              {...field}
              value={draft.world ?? ''}
              onChange={({ target }) => change({ world: target.value === '' ? null : Number(target.value) })}
            >
              <option value="">{t('inject.allWorlds')}</option>
              {[...Array(view.lesson.worlds).keys()].map((world) => (
                <option key={world} value={world}>
                  {t('world', { letter: letterOf(world) })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t('inject.from')}>
        {(field) => (
          <input
            {...field}
            type="text"
            maxLength={120}
            value={draft.from}
            onChange={({ target }) => change({ from: target.value })}
          />
        )}
      </Field>
      <Field label={t('inject.titleField')}>
        {(field) => (
          <input
            {...field}
            type="text"
            maxLength={200}
            value={draft.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </Field>
      <Field label={t('inject.text')}>
        {(field) => (
          <textarea
            {...field}
            maxLength={limits.injectText}
            value={draft.text}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
      </Field>
      <InjectSources
        sources={scenario.record.sources}
        chosen={draft.sources}
        onChange={(chosen) => change({ sources: chosen })}
      />
      <div className="tch-preview">
        <h3>{t('inject.preview')}</h3>
        <InjectCable inject={draft} />
      </div>
      {fault && (
        <p className="foot-warning" role="alert">
          {fault}
        </p>
      )}
      <div className="tch-row">
        <Button look="ink" type="submit">
          {t('inject.save')}
        </Button>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
      </div>
    </form>
  )
}
