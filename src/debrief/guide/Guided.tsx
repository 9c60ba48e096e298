import { useEffect, useMemo, useRef, useState } from 'react'
import { readerOf } from '../../record/reader'
import { type DebriefStep, debriefSteps, emptyReflection } from '../../record/reflection'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useArrival, useTitle } from '../../ui/parts/Page'
import { useFormat } from '../../ui/useFormat'
import { TakeWithYou } from '../export/TakeWithYou'
import { LookBackHead } from '../lookBack/LookBackHead'
import type { LookBackProps } from '../lookBack/lookBack'
import { Begin, lessonPlan } from './Begin'
import type { Stage } from './board'
import { EndDialog, SkipDialog } from './Dialogs'
import { momentsOf } from './moments'
import { nextStep, openSteps, passed, stateOf, stepBefore } from './progress'
import { Rail } from './Rail'
import { StepView } from './StepView'
import { startOf } from './startOf'
import type { Again } from './stepProps'
import { TeacherNotes } from './TeacherNotes'
import { timesOf } from './timing'
import { useLead } from './useBoard'
import { useReflection } from './useReflection'
import { namePath, whatPath, whoseOf } from './whose'

/** How far the steps of each run were gone through, for whoever looks at another page and comes back. */
const stages = new Map<string, Stage>()

/** The nine steps, one at a time, on the screen of whoever writes or leads. */
export function Guided({ look: given, again }: { look: LookBackProps; again: Again | null }) {
  const { run, scenario, record, isLed, view, onView, onPage, onReflection, onLeave, onFile } = given
  const { t } = useTranslation(['guide', 'common'])
  const format = useFormat(scenario.play.clock)
  // In a lesson the teacher leads: nothing is to be chosen first, and the lesson's page may ask for a step.
  const [start] = useState(() => startOf(record.reflection, isLed ? lessonPlan(scenario, record) : undefined, view))
  const writing = useReflection(start, onReflection)
  const { reflection, kept, change } = writing
  const [isBegun, setBegun] = useState(start !== undefined)
  const [isAsking, setAsking] = useState<'skip' | 'end' | null>(null)
  const [isOver, setOver] = useState(false)
  // Form and time can be chosen anew at any step.
  const [isChoosing, setChoosing] = useState(false)
  const [stage, setStage] = useState<Stage>(
    () =>
      stages.get(run) ?? {
        hour: momentsOf(scenario, record)[0] ?? 0,
        seat: record.seat ?? scenario.play.seats[0].id,
        draw: 0,
        replay: false,
        trial: null,
        turnings: null,
        authors: false,
      },
  )
  const onStage = (over: Partial<Stage>): void => setStage((before) => ({ ...before, ...over }))
  useEffect(() => {
    stages.set(run, stage)
  }, [run, stage])
  const times = useMemo(
    () => timesOf(scenario.play.plans.find(({ id }) => id === reflection.plan) ?? null),
    [scenario, reflection.plan],
  )
  useEffect(() => {
    // Asked for once: a page that comes back opens on the step that was open last.
    if (view.includes('step=')) onView('')
  }, [view, onView])
  const { at, plan, turnings, shares, trial, form } = reflection
  const isClass = form === 'class'
  // The form that was just chosen is of the run's record only once it is kept.
  const look = useMemo(
    () => ({ ...given, reader: readerOf({ ...given.record, reflection: { ...emptyReflection, form } }) }),
    [given, form],
  )
  const whose = whoseOf(record, look.reader)
  const shown = useMemo(
    () => ({ reflection: { at, plan, turnings, shares, trial }, stage }),
    [at, plan, turnings, shares, trial, stage],
  )
  const isFollowed = useLead(run, shown, isBegun && isClass)
  const head = useRef<HTMLHeadingElement>(null)
  useArrival()
  useTitle(`${t('title')} · ${t('common:product')}`)

  const show = (): void => {
    setOver(false)
    onStage({ replay: false, authors: false })
    head.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }
  const go = (step: DebriefStep): void => {
    change({ at: step })
    show()
  }
  const pass = (how: 'done' | 'skipped'): void => {
    const isLast = nextStep(times, at) === null
    change(passed(reflection, times, how))
    show()
    if (isLast) setOver(true)
  }
  const open = openSteps(reflection, times)
  // The exit ticket of a lesson may come before other steps, which are then for afterwards.
  const homework = times.filter((time) => {
    const state = stateOf(reflection, time)
    return state === 'homework' || (isLed && state === 'open' && time.step !== at)
  })
  const leave = (): void => (open.length > 0 ? setAsking('end') : onLeave())
  const before = stepBefore(times, at)
  const next = nextStep(times, at)
  return (
    <div className="gd" data-form={isBegun ? form : undefined}>
      <LookBackHead page="debrief" onPage={onPage}>
        {isBegun && (
          <span className={kept === 'failed' ? 'gd-kept gd-fault' : 'gd-kept note'} role="status">
            {t(`foot.${kept}`)}
          </span>
        )}
        {isBegun && (
          <Button look="plain" size="small" onPress={leave}>
            {t('foot.end')}
          </Button>
        )}
      </LookBackHead>
      {!isBegun || isChoosing ? (
        <main id="content" className="gd-main" tabIndex={-1}>
          <Begin
            scenario={scenario}
            record={record}
            isOld={look.session === null}
            isLed={isLed}
            isRoom={look.isRoom}
            reflection={reflection}
            isBegun={isBegun}
            onBegin={(choice) => {
              change(choice)
              setBegun(true)
              setChoosing(false)
            }}
            onAnew={() => change({ ...emptyReflection, form: reflection.form, plan: reflection.plan })}
          />
        </main>
      ) : (
        <>
          <Rail {...{ reflection, times, isLed, whose }} onStep={go} onChoose={() => setChoosing(true)} />
          <main id="content" className="gd-main" tabIndex={-1}>
            {isOver ? (
              <div className="gd-step">
                <h2 ref={head} tabIndex={-1}>
                  {t('done.title')}
                </h2>
                <p className="gd-lead">{t('done.text')}</p>
                {look.HandIn && <look.HandIn written={reflection} />}
                {homework.length > 0 && (
                  <>
                    <p>{t('done.homework')}</p>
                    <ul className="gd-ways">
                      {homework.map(({ step }) => (
                        <li key={step}>
                          <Button onPress={() => go(step)}>{t(namePath(step, whose))}</Button>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
                <div className="gd-foot">
                  <Button onPress={() => go('ticket')}>{t('done.again')}</Button>
                  <Button onPress={onFile}>{t('leave.file')}</Button>
                  <Button onPress={() => onPage('compare')}>{t('steps.record.compare')}</Button>
                </div>
              </div>
            ) : (
              <div className="gd-step">
                <p className="eyebrow">
                  {t('board.step', { n: debriefSteps.indexOf(at) + 1, of: debriefSteps.length })}
                </p>
                <h2 ref={head} tabIndex={-1}>
                  {t(namePath(at, whose))}
                </h2>
                {reflection.skipped.includes(at) && (
                  <p className="note">{t('skip.note', { what: t(whatPath(at, whose)) })}</p>
                )}
                <StepView
                  key={at}
                  step={at}
                  look={look}
                  writing={writing}
                  stage={stage}
                  onStage={onStage}
                  format={format}
                  again={again}
                  isBoard={false}
                />
                <div className="gd-foot">
                  <Button isDisabled={before === null} onPress={() => before && go(before)}>
                    {t('foot.back')}
                  </Button>
                  <Button look="act" onPress={() => pass('done')}>
                    {next ? t('foot.next', { step: t(namePath(next, whose)) }) : t('foot.finish')}
                  </Button>
                  <Button look="quiet" onPress={() => setAsking('skip')}>
                    {t('foot.skip')}
                  </Button>
                </div>
              </div>
            )}
          </main>
          {isClass && (
            <TeacherNotes
              step={at}
              time={times.find(({ step }) => step === at)}
              stage={stage}
              onStage={onStage}
              isFollowed={isFollowed}
              boardAddress={boardAddress()}
            />
          )}
        </>
      )}
      <SkipDialog
        step={at}
        whose={whose}
        isOpen={isAsking === 'skip'}
        onStay={() => setAsking(null)}
        onSkip={() => {
          setAsking(null)
          pass('skipped')
        }}
      />
      <EndDialog open={open} whose={whose} isOpen={isAsking === 'end'} onStay={() => setAsking(null)} onEnd={onLeave}>
        <TakeWithYou
          scenario={scenario}
          record={{ ...record, reflection }}
          base={look.base}
          withDebrief={(use) => use(look.debrief)}
          onPaper={() => onPage('paper')}
          onTaken={() => {}}
        />
      </EndDialog>
    </div>
  )
}

/** This very page as the projector shows it. */
function boardAddress(): string {
  return `${window.location.href.split('?screen')[0].split('#')[0]}${window.location.hash.split('?')[0]}?screen=board`
}
