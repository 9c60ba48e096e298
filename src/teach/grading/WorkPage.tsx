import { useCallback, useEffect, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { formatWallTime } from '../../ui/format'
import { teach } from '../../ui/i18n/en/teach'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import '../../ui/i18n/playTexts'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { Page } from '../../ui/parts/Page'
import { useFormat, useLanguage } from '../../ui/useFormat'
import { useLink } from '../link/useLink'
import { usePass } from '../usePass'
import { useScenario } from '../useScenario'
import type { FetchedWork } from './fetchWork'
import { saveWork, useWork, type WorkSetting } from './useWork'
import { WorkSheets } from './WorkSheets'
import './grading.css'

addTexts('teach', teach)

export interface WorkPageProps {
  readonly base: string
  readonly session: string
  readonly loadScenario: (id: string) => Promise<Scenario | null>
  /** Address of the console. */
  readonly back: string
}

/** What is graded of a class, to be read and printed: a page for each team, without anything that came of its run. */
export function WorkPage({ base, session, loadScenario, back }: WorkPageProps) {
  const { t } = useTranslation(['classWork', 'teach'])
  const pass = usePass(session, 'teacher')
  const link = useLink(base, pass?.token ?? null, 'teacher')
  const lesson = link?.view?.lesson
  const scenario = useScenario(lesson?.scenario ?? null, loadScenario)
  const ended = pass === null ? 'none' : link?.ended
  return (
    <Page
      title={t('title')}
      tools={
        <a className="button button-plain button-small" href={back}>
          {t('back')}
        </a>
      }
    >
      <div className="tcg">
        {ended ? (
          <p className="lead">{t(`teach:ended.${ended}`)}</p>
        ) : pass && lesson && scenario ? (
          <Work base={base} session={session} token={pass.token} scenario={scenario} title={lesson.title} />
        ) : (
          <p role="status">{t('loading')}</p>
        )}
      </div>
    </Page>
  )
}

function Work({ title, ...setting }: WorkSetting & { readonly title: string }) {
  const { scenario } = setting
  const { t } = useTranslation('classWork')
  const language = useLanguage()
  const format = useFormat(scenario.play.clock)
  const { fault, fetch } = useWork(setting)
  const [got, setGot] = useState<{ readonly fetched: FetchedWork; readonly at: Date } | null>(null)
  const load = useCallback(async () => {
    const fetched = await fetch()
    if (fetched) setGot({ fetched, at: new Date() })
  }, [fetch])
  useEffect(() => void load(), [load])
  const gathered = got?.fetched.work
  const work = typeof gathered === 'object' ? gathered : null
  const failed = fault ?? (gathered === 'unreadable' ? t('unreadable') : null)
  return (
    <>
      <div className="tcg-screen">
        <h1>{t('title')}</h1>
        {got ? <p className="note">{t('asOf', { time: formatWallTime(language, got.at, 'minutes') })}</p> : null}
        {!got && !fault && <p role="status">{t('loading')}</p>}
        {gathered === 'early' && <p role="status">{t('early')}</p>}
        {failed && (
          <p className="foot-warning" role="alert">
            {t('failed', { why: failed })}
          </p>
        )}
        <div className="tcg-row">
          <Button look="act" isDisabled={!work} onPress={() => window.print()}>
            <Icon name="sheet" /> {t('print')}
          </Button>
          {(['csv', 'json'] as const).map((kind) => (
            <Button
              key={kind}
              isDisabled={!got || (kind === 'csv' && !work)}
              onPress={() => got && saveWork(scenario, title, got.fetched, kind)}
            >
              <Icon name="export" /> {t(kind)}
            </Button>
          ))}
          <Button onPress={() => void load()}>{t('again')}</Button>
        </div>
      </div>
      {work && <WorkSheets work={work} format={format} />}
    </>
  )
}
