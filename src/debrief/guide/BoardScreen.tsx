import { lazy, Suspense } from 'react'
import { readerOfClass } from '../../record/reader'
import { debriefSteps, emptyReflection } from '../../record/reflection'
import { useTranslation } from '../../ui/i18n/translation'
import { useTitle } from '../../ui/parts/Page'
import { useFormat } from '../../ui/useFormat'
import type { LookBackProps } from '../lookBack/lookBack'
import { StepView } from './StepView'
import type { Again } from './stepProps'
import { canBoard, useFollow } from './useBoard'
import { namePath, whoseOf } from './whose'

const ReplayScreen = lazy(async () => ({ default: (await import('../replay/ReplayScreen')).ReplayScreen }))

/** The projector's window: follows the page of whoever leads, writes nothing and names nobody. */
export function BoardScreen({ look: given, again }: { look: LookBackProps; again: Again | null }) {
  const look = { ...given, reader: readerOfClass(given.record) }
  const { t } = useTranslation(['guide', 'common'])
  const format = useFormat(look.scenario.play.clock)
  const shown = useFollow(look.run)
  useTitle(`${t('board.title')} · ${t('common:product')}`)
  if (!shown) {
    return (
      <main id="content" className="gd gd-board gd-waiting">
        <p role="status">{t(canBoard() ? 'board.waiting' : 'board.tooOld')}</p>
      </main>
    )
  }
  const { stage } = shown
  const { at } = shown.reflection
  if (at === 'happened' && stage.replay) {
    return (
      <Suspense fallback={null}>
        <ReplayScreen {...look} isBoard view={`hour=${stage.hour}&seat=${stage.seat}`} />
      </Suspense>
    )
  }
  return (
    <main id="content" className="gd gd-board">
      <p className="eyebrow">{t('board.step', { n: debriefSteps.indexOf(at) + 1, of: debriefSteps.length })}</p>
      <h1>{t(namePath(at, whoseOf(look.record, look.reader)))}</h1>
      <StepView
        key={at}
        step={at}
        look={look}
        writing={{ reflection: { ...emptyReflection, ...shown.reflection }, kept: 'saved', change: none, answer: none }}
        stage={stage}
        onStage={none}
        format={format}
        again={again}
        isBoard
      />
    </main>
  )
}

const none = (): void => {}
