import { useMemo, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { teach } from '../../ui/i18n/en/teach'
import { teachDebrief } from '../../ui/i18n/en/teachDebrief'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import '../../ui/i18n/playTexts'
import { Button } from '../../ui/parts/Button'
import { Page } from '../../ui/parts/Page'
import { useFormat } from '../../ui/useFormat'
import { classFaultWords } from '../faultWords'
import { useLink } from '../link/useLink'
import { isAfter, letterOf } from '../parts'
import { useTellRoom } from '../shownToRoom'
import { usePass } from '../usePass'
import { useScenario } from '../useScenario'
import { OutcomesOfClass } from './OutcomesOfClass'
import { onProjector, type PartOfWorlds } from './onProjector'
import { SeatsOfClass } from './SeatsOfClass'
import { type RunSources, useRuns } from './useRuns'
import './worlds.css'

addTexts('teach', teach)
addTexts('teachDebrief', teachDebrief)

export interface WorldsPageProps extends Omit<RunSources, 'token'> {
  readonly loadScenario: (id: string) => Promise<Scenario | null>
  /** Address of the console. */
  readonly back: string
  /** Opens a run in the product's own debrief. `isRoom`: the room played it, on this one device. */
  readonly onOpen: (record: unknown, world: number, isRoom: boolean) => Promise<void>
}

/** The worlds of a class side by side: what came of each, what the same seats decided, and how widely that differed. */
export function WorldsPage(props: WorldsPageProps) {
  const { base, session, loadScenario, back } = props
  const { t } = useTranslation(['teachDebrief', 'teach', 'common'])
  const pass = usePass(session, 'teacher')
  const link = useLink(base, pass?.token ?? null, 'teacher')
  const lesson = link?.view?.lesson
  const scenario = useScenario(lesson?.scenario ?? null, loadScenario)
  const ended = pass === null ? 'none' : link?.ended
  const isOver = lesson && isAfter(lesson.phase)
  return (
    <Page
      title={t('title')}
      tools={
        <a className="button button-plain button-small" href={back}>
          {t('back')}
        </a>
      }
    >
      <div className="tcd charted">
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{ended ? t(`teach:ended.${ended}`) : t('lead')}</p>
        </div>
        {lesson && !isOver && <p role="status">{t('notYet')}</p>}
        {pass && lesson && isOver && scenario && (
          <Worlds
            {...props}
            token={pass.token}
            scenario={scenario}
            plan={lesson.plan}
            worlds={lesson.worlds}
            isRoom={lesson.mode === 'one-device'}
          />
        )}
      </div>
    </Page>
  )
}

interface WorldsProps extends WorldsPageProps {
  readonly token: string
  readonly scenario: Scenario
  readonly plan: string
  readonly worlds: number
  readonly isRoom: boolean
}

function Worlds(props: WorldsProps) {
  const { scenario, plan: planId, worlds, isRoom, onOpen } = props
  const { t } = useTranslation('teachDebrief')
  const { t: tFault } = useTranslation(['teach', 'play', 'common'])
  const format = useFormat(scenario.play.clock)
  const [tries, setTries] = useState(0)
  const [withReasons, setWithReasons] = useState(true)
  const [opening, setOpening] = useState<number | null>(null)
  const [shown, setShown] = useState<PartOfWorlds | null>(null)
  const { runs, faults, done } = useRuns(props, scenario, worlds, tries)
  const plan = scenario.play.plans.find(({ id }) => id === planId) ?? scenario.play.plans[0]
  const beamed = useMemo(() => shown && onProjector(scenario, plan, runs, shown), [scenario, plan, runs, shown])
  useTellRoom(props.session, beamed?.what ?? null)
  return (
    <>
      <div className="tcd-bar">
        <label className="tch-check">
          <input type="checkbox" checked={!withReasons} onChange={({ target }) => setWithReasons(!target.checked)} />
          <span>{t('bare')}</span>
        </label>
        {done < worlds && (
          <p role="status">
            {t('loading')} {t('loadingAt', { done, of: worlds })}
          </p>
        )}
        <p className="note">{t('beamedHelp')}</p>
      </div>
      {faults.length > 0 && (
        <div role="alert">
          {faults.map(({ world, fault }) => (
            <p key={world} className="foot-warning">
              {t('failed', {
                letter: letterOf(world),
                why: fault.code === 'run-refused' ? t('otherFault') : classFaultWords(tFault, fault),
              })}
            </p>
          ))}
          <Button onPress={() => setTries(tries + 1)}>{t('again')}</Button>
        </div>
      )}
      {runs.length > 0 && (
        <>
          <div className="tcd-beamed" data-on={beamed ? true : undefined}>
            <p role="status">{beamed ? <strong>{t('beamed', { name: beamed.name })}</strong> : t('beamedNone')}</p>
            {beamed && (
              <Button size="small" onPress={() => setShown(null)}>
                {t('takeOff')}
              </Button>
            )}
          </div>
          <OutcomesOfClass {...{ scenario, runs, format, shown }} onShow={setShown} />
          <SeatsOfClass {...{ scenario, plan, runs, format, withReasons, shown }} onShow={setShown} />
          <section aria-labelledby="worlds-runs">
            <h2 id="worlds-runs">{t('runs')}</h2>
            <p className="note">{t('openHelp')}</p>
            <div className="tcd-row">
              {runs.map(({ world, record }) => (
                <Button
                  key={world}
                  isDisabled={opening !== null}
                  onPress={async () => {
                    setOpening(world)
                    await onOpen(record, world, isRoom)
                    setOpening(null)
                  }}
                >
                  {opening === world ? t('opening') : t('open', { letter: letterOf(world) })}
                </Button>
              ))}
            </div>
          </section>
        </>
      )}
    </>
  )
}
