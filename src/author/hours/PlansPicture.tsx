import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Edit } from '../../scenario/draft/draft'
import { authorHours } from '../../ui/i18n/en/authorHours'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Announcer } from '../../ui/parts/Announcer'
import { Button } from '../../ui/parts/Button'
import { useFormat } from '../../ui/useFormat'
import type { PictureProps } from '../editor/picture'
import { useForm, useMayEdit, useValue } from '../forms/context'
import { Plot } from './axis/Plot'
import { daysOf } from './axis/scale'
import { useAxis } from './axis/useAxis'
import { ZoomBar } from './axis/ZoomBar'
import { reportEntries } from './entries'
import { LessonTimes } from './LessonTimes'
import { PlanLane } from './PlanLane'
import { clockOr, type PlanEntry, useClock, useDayparts, usePlans, useSeats } from './useHours'
import { WindowNews } from './WindowNews'
import { addWindow, freeHour, moveWindow, removeWindow, type WindowEdit } from './windows'
import './axis/axis.css'
import './hours.css'
import './plans.css'

addTexts('authorHours', authorHours)

/** Windows of the lesson plans on the hours, what each lesson takes, and what comes in before each window. */
export default function PlansPicture({ place, onPlace, onJump }: PictureProps) {
  const { t } = useTranslation('authorHours')
  const { session } = useForm()
  const readable = useClock()
  const clock = clockOr(readable)
  const format = useFormat(clock)
  const dayparts = useDayparts()
  const seats = useSeats()
  const plans = usePlans()
  const mayEdit = useMayEdit()
  const list = useValue('reports.json', ['reports'])
  const reports = useMemo(() => reportEntries(list), [list])
  const [cursor, setCursor] = useState(0)
  const [said, setSaid] = useState({ message: '', at: 0 })
  const say = (message: string) => setSaid((last) => ({ message, at: last.at + 1 }))
  const helpId = useId()
  const to = clock.ticks
  const axis = useAxis(0, to)
  const days = useMemo(() => daysOf(clock, 0, to), [clock, to])
  const root = useRef<HTMLDivElement>(null)
  const toFocus = useRef<string | null>(null)
  useEffect(() => {
    if (toFocus.current === null) return
    const mark = root.current?.querySelector<HTMLElement>(`[data-mark="${toFocus.current}"]`)
    if (mark) toFocus.current = null
    mark?.focus()
  })
  if (!readable) {
    return (
      <p className="hours-none">
        {t('noClock')}{' '}
        <Button size="small" onPress={() => onJump({ file: 'play.json', path: ['clock', 'start'] })}>
          {t('toClock')}
        </Button>
      </p>
    )
  }
  const inPlans = place?.file === 'play.json' && place.path[0] === 'plans'
  const at = (key: number): number => (inPlans && typeof place.path[key] === 'number' ? place.path[key] : -1)
  const chosen = plans.find(({ index }) => index === at(1)) ?? plans[0] ?? null
  const window = place?.path[2] === 'windows' ? at(3) : -1
  const nameOf = (plan: PlanEntry): string => plan.name || t('plans.unnamed', { n: plan.index + 1 })
  const go = (plan: number, index: number) =>
    onPlace({ file: 'play.json', path: index < 0 ? ['plans', plan] : ['plans', plan, 'windows', index] })

  const done = (plan: number, made: WindowEdit | null, hour: number, key?: string) => {
    if (!mayEdit) return
    if (!made) return say(t('plans.taken', { when: format.dayTime(hour) }))
    session.edit([made.edit], key)
    toFocus.current = `${plan}/${made.index}`
    go(plan, made.index)
    setCursor(hour)
    say(t(key === 'add' ? 'plans.added' : 'plans.moved', { when: format.dayTime(hour) }))
  }
  const moveTo = (plan: PlanEntry, index: number, hour: number, key?: string) => {
    const held = Math.min(to - 1, Math.max(0, hour))
    done(plan.index, moveWindow(session.standing().draft, plan.index, index, held), held, key)
  }
  const nudge = (plan: PlanEntry, index: number, from: number, by: number) => {
    const hour = freeHour(plan, from + by, by, to - 1)
    if (hour !== null) moveTo(plan, index, hour, `window:${plan.index}`)
  }
  const remove = (plan: PlanEntry, index: number, hour: number) => {
    const edit = mayEdit ? removeWindow(session.standing().draft, plan.index, index) : null
    if (!edit) return say(t('plans.last'))
    const edits: Edit[] = [edit]
    session.edit(edits)
    const next = Math.max(0, index - 1)
    toFocus.current = `${plan.index}/${next}`
    go(plan.index, next)
    say(t('plans.removed', { when: format.dayTime(hour) }))
  }
  return (
    <div className="hours-picture" ref={root}>
      <div className="hours-main">
        <div className="hours-tools">
          <ZoomBar
            zoom={axis.zoom}
            most={axis.most}
            days={days.map((day) => ({ name: format.day(day.from), from: day.from }))}
            onZoom={(zoom) => axis.zoomTo(zoom)}
            onDay={(hour) => {
              setCursor(hour)
              axis.zoomTo(axis.most, hour + 12)
            }}
          />
          <label className="plans-hour">
            <span>{t('hour')}</span>
            <input
              type="range"
              min={0}
              max={to - 1}
              value={Math.min(cursor, to - 1)}
              aria-valuetext={format.dayTime(cursor)}
              onChange={(event) => setCursor(Number(event.target.value))}
            />
          </label>
          {chosen && (
            <Button
              size="small"
              className="hours-add"
              onPress={() =>
                done(chosen.index, addWindow(session.standing().draft, chosen.index, cursor), cursor, 'add')
              }
            >
              {t('plans.add', { when: format.dayTime(cursor) })}
            </Button>
          )}
        </div>
        <Plot
          label={t('plans.axis')}
          scale={axis.scale}
          clock={clock}
          format={format}
          dayparts={dayparts}
          windows={[]}
          cursor={cursor}
          onCursor={(hour) => setCursor(Math.min(hour, to - 1))}
          scroller={axis.scroller}
        >
          <p className="sr-only" id={helpId}>
            {t('plans.help')}
          </p>
          {plans.map((plan) => (
            <PlanLane
              key={plan.index}
              plan={plan}
              name={nameOf(plan)}
              scale={axis.scale}
              isChosen={plan === chosen}
              window={window}
              describedBy={helpId}
              hourWords={format.dayTime}
              onSelect={(index) => go(plan.index, index)}
              onOpen={(index) => onJump({ file: 'play.json', path: ['plans', plan.index, 'windows', index, 'label'] })}
              onDrop={(index, hour) => moveTo(plan, index, hour)}
              onNudge={(index, hour, by) => nudge(plan, index, hour, by)}
              onStep={(index) => {
                toFocus.current = `${plan.index}/${index}`
                go(plan.index, index)
              }}
              onRemove={(index, hour) => remove(plan, index, hour)}
              onLeave={() => session.leaveField()}
            />
          ))}
        </Plot>
        {chosen && <LessonTimes plans={[chosen]} nameOf={nameOf} />}
      </div>
      <section className="hours-side" aria-label={t('plans.table')}>
        {chosen && (
          <WindowNews
            plan={chosen}
            name={nameOf(chosen)}
            reports={reports}
            seats={seats}
            format={format}
            window={window}
            onWindow={(index) => go(chosen.index, index)}
          />
        )}
      </section>
      <Announcer message={said.message} at={said.at} />
    </div>
  )
}
