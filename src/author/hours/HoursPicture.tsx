import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { authorHours } from '../../ui/i18n/en/authorHours'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Announcer } from '../../ui/parts/Announcer'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { useFormat } from '../../ui/useFormat'
import type { PictureProps } from '../editor/picture'
import { useForm, useMayEdit, useValue } from '../forms/context'
import { daysOf } from './axis/scale'
import { useAxis } from './axis/useAxis'
import { ZoomBar } from './axis/ZoomBar'
import { channelEntries, reportEntries } from './entries'
import { Finder } from './Finder'
import { inOrder, type Wanted, wantedOf } from './know'
import { heldHour, moveReport } from './move'
import { newReport } from './newReport'
import { ReportPlot } from './ReportPlot'
import { Side } from './Side'
import { clockOr, useClock, useDayparts, usePlans, useSeats } from './useHours'
import { titleOf } from './words'
import './axis/axis.css'
import './hours.css'

addTexts('authorHours', authorHours)

/** How far beyond the clock's hours the axis goes for reports that stand outside, in hours. */
const beyond = 240

/** Reports on the hours of the scenario, with who learns of them and when. */
export default function HoursPicture(props: PictureProps) {
  const { t } = useTranslation('authorHours')
  const clock = useClock()
  const isThere = useValue('reports.json', []) !== undefined
  if (!clock) {
    return (
      <p className="hours-none">
        {t('noClock')}{' '}
        <Button size="small" onPress={() => props.onJump({ file: 'play.json', path: ['clock', 'start'] })}>
          {t('toClock')}
        </Button>
      </p>
    )
  }
  if (!isThere) return <p className="hours-none">{t('noFile')}</p>
  return <Hours {...props} />
}

function Hours({ section, place, onPlace, onJump }: PictureProps) {
  const { t } = useTranslation('authorHours')
  const { session } = useForm()
  const clock = clockOr(useClock())
  const format = useFormat(clock)
  const seats = useSeats()
  const dayparts = useDayparts()
  const plans = usePlans()
  const mayEdit = useMayEdit()
  const list = useValue('reports.json', ['reports'])
  const channelList = useValue('reports.json', ['channels'])
  const reports = useMemo(() => reportEntries(list), [list])
  const channels = useMemo(() => channelEntries(channelList), [channelList])
  const [wanted, setWanted] = useState<Wanted>({ seat: '', urgency: '', text: '' })
  const asked = useDeferredValue(wanted)
  const shown = useMemo(() => wantedOf(reports, asked), [reports, asked])
  const timed = useMemo(() => inOrder(shown), [shown])
  const [planIndex, setPlanIndex] = useState(0)
  const [pointed, setCursor] = useState(0)
  // The clock may have been shortened since, and a report may stand outside it.
  const cursor = heldHour(clock, pointed)
  const [said, setSaid] = useState({ message: '', at: 0 })
  const say = (message: string) => setSaid((last) => ({ message, at: last.at + 1 }))

  const end = clock.ticks + clock.tailTicks
  const from = Math.max(-beyond, Math.min(0, ...timed.map(({ at }) => at)))
  const to = Math.min(end + beyond, Math.max(end, ...timed.map(({ at }) => at)))
  const axis = useAxis(from, to)
  const days = useMemo(() => daysOf(clock, from, to), [clock, from, to])

  const at = (name: string): number | null =>
    place?.file === 'reports.json' && place.path[0] === name && typeof place.path[1] === 'number' ? place.path[1] : null
  const selected = at('reports')
  const current = reports.find(({ index }) => index === selected) ?? null
  const channel = channels.find(({ index }) => index === at('channels')) ?? null
  const root = useRef<HTMLDivElement>(null)
  const toFocus = useRef<string | null>(null)
  // What is chosen in the form is shown on the axis, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another one is chosen, or it is moved
  useEffect(() => {
    if (current?.at === null || current?.at === undefined) return
    setCursor(current.at)
    axis.reveal(current.at)
  }, [selected, current?.at])
  useEffect(() => {
    if (toFocus.current === null) return
    const mark = root.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(toFocus.current)}"]`)
    if (mark) toFocus.current = null
    mark?.focus()
  })

  const select = (index: number, list: 'reports' | 'channels' = 'reports') => {
    const next = { file: 'reports.json', path: [list, index] }
    if (section.file === 'reports.json') onPlace(next)
    else onJump(next)
  }
  const open = (index: number) => onJump({ file: 'reports.json', path: ['reports', index, 'title'] })
  const moveTo = (index: number, hour: number, key?: string) => {
    const report = reports.find((one) => one.index === index)
    const edit = report && mayEdit ? moveReport(report, clock, hour) : null
    if (!report || !edit || edit.do !== 'set') return
    session.edit([edit], key)
    if (index !== selected) select(index)
    say(t('moved', { title: titleOf(report, t), when: format.dayTime(Number(edit.value)) }))
  }
  const step = (index: number, by: 1 | -1) => {
    const next = timed[timed.findIndex((one) => one.index === index) + by]
    if (!next) return
    toFocus.current = String(next.index)
    select(next.index)
  }
  const add = () => {
    const made = newReport(
      session.standing().draft,
      clock,
      cursor,
      wanted.seat === '' ? seats.map(({ id }) => id) : [wanted.seat],
    )
    if (!made) return
    session.edit(made.edits)
    setWanted({ ...wanted, urgency: '', text: '' })
    toFocus.current = String(made.index)
    select(made.index)
    say(t('added', { when: format.dayTime(cursor) }))
  }
  const acts = {
    select,
    open,
    step,
    drop: (index: number, hour: number) => moveTo(index, hour),
    nudge: (index: number, by: number) => {
      const report = reports.find((one) => one.index === index)
      if (report?.at !== null && report?.at !== undefined) moveTo(index, report.at + by, `hours:${index}`)
    },
    leave: () => session.leaveField(),
  }
  const shared = { clock, format, seats, reports: shown, timed, selected, acts }
  return (
    <div className="hours-picture" ref={root}>
      <div className="hours-main">
        <div className="hours-tools">
          <Finder
            wanted={wanted}
            seats={seats}
            plans={plans}
            plan={planIndex}
            shown={shown.length}
            count={reports.length}
            onWanted={setWanted}
            onPlan={setPlanIndex}
          />
          <ZoomBar
            zoom={axis.zoom}
            most={axis.most}
            days={days.map((day) => ({ name: format.day(day.from), from: day.from }))}
            onZoom={(zoom) => axis.zoomTo(zoom, current?.at ?? undefined)}
            onDay={(hour) => {
              setCursor(hour)
              axis.zoomTo(axis.most, hour + 12)
            }}
          />
          <Button
            size="small"
            className="hours-add"
            aria-label={t('addLong', { when: format.dayTime(cursor) })}
            onPress={add}
          >
            <Icon name="plus" />
            {t('add', { when: format.dayTime(cursor) })}
          </Button>
        </div>
        <ReportPlot
          {...shared}
          axis={axis}
          dayparts={dayparts}
          windows={plans.find(({ index }) => index === planIndex)?.windows.map(({ hour }) => hour) ?? []}
          cursor={cursor}
          onCursor={setCursor}
          seatShown={asked.seat}
          channel={channel}
        />
      </div>
      <Side
        {...shared}
        channels={channels}
        channel={channel?.index ?? null}
        begins={section.id === 'channels' ? 'channels' : 'know'}
        cursor={cursor}
        from={from}
        to={to}
        onCursor={setCursor}
        seatShown={asked.seat}
      />
      <Announcer message={said.message} at={said.at} />
    </div>
  )
}
