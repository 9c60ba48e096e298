import { useId, useState } from 'react'
import type { ConditionRun } from '../../analysis/authoring/conditionRun'
import { valueAt } from '../../scenario/draft/draft'
import type { Problem } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useFormat } from '../../ui/useFormat'
import { useDraft } from '../chart/words'
import { useForm } from '../forms/context'
import { useFocusKept } from '../forms/useFocusKept'
import { HoursOfRun } from './HoursOfRun'
import { useConditionTest } from './useConditionTest'

const policies = ['record', 'adaptive'] as const
/** Highest number of a run that can be typed. */
const mostSeed = 999_999
/** Problems that are listed before the rest is counted. */
const mostListed = 4

/** Tests a condition against one run of the draft as it stands. */
export default function ConditionTest({ when }: { readonly when: string }) {
  const { t } = useTranslation(['authorChart', 'common'])
  const draft = useDraft()
  const seedId = useId()
  const policyId = useId()
  const [seed, setSeed] = useState(1)
  const [policy, setPolicy] = useState<(typeof policies)[number]>('record')
  const { testing, last, cancel, again } = useConditionTest(draft, when, { seed, policy })
  const start = valueAt(draft, 'play.json', ['clock', 'start'])
  const shown = testing.is === 'running' ? last : testing
  const kept = useFocusKept<HTMLElement>(testing.is)
  return (
    <section className="condition-test" aria-label={t('test.title')} {...kept}>
      <div className="condition-setup">
        <label htmlFor={policyId}>{t('test.policy')}</label>
        <select
          id={policyId}
          className="field-input"
          value={policy}
          onChange={(event) => setPolicy(event.target.value as (typeof policies)[number])}
        >
          {policies.map((one) => (
            <option key={one} value={one}>
              {t(`test.${one}`)}
            </option>
          ))}
        </select>
        <label htmlFor={seedId}>{t('test.seed')}</label>
        <input
          id={seedId}
          className="field-input condition-seed"
          inputMode="numeric"
          value={seed}
          onChange={(event) => {
            const number = Number(event.target.value.replace(/\D/g, ''))
            setSeed(Math.min(mostSeed, number))
          }}
        />
        <Button size="small" onPress={() => setSeed((now) => (now >= mostSeed ? 1 : now + 1))}>
          {t('test.another')}
        </Button>
        {testing.is === 'running' && (
          <>
            <span className="note">{t('test.running')}</span>
            <Button size="small" look="quiet" onPress={cancel}>
              {t('test.cancel')}
            </Button>
          </>
        )}
        {(testing.is === 'cancelled' || testing.is === 'broken') && (
          <Button size="small" onPress={again}>
            {t('test.again')}
          </Button>
        )}
      </div>
      <div role="status">
        {testing.is === 'cancelled' && <p>{t('test.cancelled')}</p>}
        {testing.is === 'broken' && <p>{t('test.fault', { message: testing.message })}</p>}
        {shown?.is === 'unreadable' && <p>{t('test.unreadable')}</p>}
        {shown?.is === 'run' && typeof start === 'string' && <Sum run={shown.run} start={start} />}
      </div>
      {shown?.is === 'blocked' && <Blocked problems={shown.problems} />}
      {shown?.is === 'run' && typeof start === 'string' && <HoursOfRun run={shown.run} start={start} />}
    </section>
  )
}

/** What a run says of a condition, in a sentence. */
function Sum({ run, start }: { readonly run: ConditionRun; readonly start: string }) {
  const { t } = useTranslation('authorChart')
  const format = useFormat({ start })
  const { held, failure } = run
  const hours = held.length
  const count = held.filter((one) => one === 'holds').length
  const open = held.filter((one) => one === 'open').length
  const first = held.indexOf('holds')
  return (
    <>
      <p className="condition-sum">
        {count === 0
          ? t('test.never', { hours })
          : count === hours
            ? t('test.always', { hours })
            : t('test.some', { held: count, hours, first: format.dayTime(first) })}
      </p>
      {open > 0 && <p className="note">{t('test.open', { count: open })}</p>}
      {failure && <p>{t('test.broken', { at: format.dayTime(failure.hour), message: failure.message })}</p>}
    </>
  )
}

/** What stands in the way of playing the draft, each with the way to it. */
function Blocked({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation('authorChart')
  const { onJump } = useForm()
  const rest = problems.length - mostListed
  return (
    <div className="condition-blocked">
      <p>{t('test.blocked', { count: problems.length })}</p>
      <ul>
        {problems.slice(0, mostListed).map(({ file, path, at, code, reason }) => (
          <li key={`${file} ${path} ${code} ${reason}`}>
            <button type="button" className="chart-row" onClick={() => onJump({ file, path: at })}>
              {reason} <span className="note">{`${file} ${path}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="note">{t('test.more', { count: rest })}</p>}
    </div>
  )
}
