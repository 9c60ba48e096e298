import { useEffect, useState } from 'react'
import type { ClassroomInfo } from '../../classroom/frames'
import type { Scenario } from '../../scenario/scenario'
import { teachBegin } from '../../ui/i18n/en/teachBegin'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Page } from '../../ui/parts/Page'
import { askClassroom } from '../link/http'
import { BeginForm } from './BeginForm'
import { KeptClasses } from './KeptClasses'
import './begin.css'

addTexts('teachBegin', teachBegin)

export interface BeginScreenProps {
  readonly base: string
  /** Scenarios that a class can play. */
  readonly entries: readonly { readonly id: string; readonly title: string; readonly invented: boolean }[]
  readonly loadScenario: (id: string) => Promise<Scenario | null>
  readonly onOpen: (session: string) => void
}

/** Where a class is begun, or gone on with. */
export function BeginScreen({ base, entries, loadScenario, onOpen }: BeginScreenProps) {
  const { t } = useTranslation('teachBegin')
  const [info, setInfo] = useState<ClassroomInfo | null | 'asked'>('asked')
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew with each try
  useEffect(() => {
    let isGone = false
    void askClassroom(base).then((answer) => isGone || setInfo(answer.ok ? answer.value : null))
    return () => {
      isGone = true
    }
  }, [base, tries])
  return (
    <Page title={t('title')}>
      <div className="tcb">
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{t('intro')}</p>
        </div>
        {info === null ? (
          <section className="tcb-none" role="status">
            <h2>{t('none')}</h2>
            <p>{t('noneText')}</p>
            <Button onPress={() => setTries(tries + 1)}>{t('retry')}</Button>
          </section>
        ) : (
          <div className="tcb-columns">
            {info !== 'asked' && entries.length > 0 && (
              <BeginForm
                base={base}
                needsKey={info.needsKey}
                entries={entries}
                loadScenario={loadScenario}
                onOpen={onOpen}
              />
            )}
            <KeptClasses onOpen={onOpen} />
          </div>
        )}
      </div>
    </Page>
  )
}
