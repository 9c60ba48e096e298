import type { ReactNode } from 'react'
import { compare as compareTexts } from '../../ui/i18n/en/compare'
import { takeHome as takeHomeTexts } from '../../ui/i18n/en/takeHome'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon, type IconName } from '../../ui/parts/Icon'
import type { ComparisonReport } from '../report'
import { TakeHome } from './TakeHome'
import { type TakeOutInput, type TakeOutKind, useTakeOut } from './useTakeOut'
import './take.css'

addTexts('compare', compareTexts)
addTexts('takeHome', takeHomeTexts)

export interface TakeWithYouProps extends TakeOutInput {
  /** The comparison, where it is at hand: it has files of its own. */
  readonly report?: ComparisonReport
  /** Opens the debrief as it is printed. */
  readonly onPaper: () => void
}

/** Everything that can be taken out of a debrief, in one list: paper, page, table, data, and the run itself. */
export function TakeWithYou(props: TakeWithYouProps) {
  const { report, onPaper, onTaken } = props
  const { t } = useTranslation(['takeHome', 'common'])
  const { state, make, stop } = useTakeOut(props)
  const isMaking = state.at === 'making'
  const way = (kind: TakeOutKind, icon: IconName): ReactNode => (
    <Way name={t(`${kind}.name`)} about={t(`${kind}.about`)}>
      <Button size="small" isDisabled={isMaking} onPress={() => make(kind)}>
        <Icon name={icon} /> {t(`${kind}.go`)}
      </Button>
    </Way>
  )
  return (
    <div className="take">
      <ul className="take-ways">
        <Way name={t('paper.name')} about={t('paper.about')}>
          <Button size="small" onPress={onPaper}>
            <Icon name="sheet" /> {t('paper.go')}
          </Button>
        </Way>
        {way('page', 'export')}
        {way('csv', 'export')}
        {way('json', 'export')}
        {way('run', 'export')}
        {report && (
          <Way name={t('comparison.name')} about={t('comparison.about')}>
            <TakeHome report={report} onTaken={onTaken} />
          </Way>
        )}
      </ul>
      <div className="take-state" role="status">
        {state.at === 'making' && (
          <>
            {state.of > 0 && (
              <>
                <progress max={state.of} value={state.done} aria-label={t('page.name')} />
                <span className="note">{t('page.making', { done: state.done, of: state.of })}</span>
              </>
            )}
            {state.kind === 'page' && (
              <Button size="small" onPress={stop}>
                {t('page.stop')}
              </Button>
            )}
          </>
        )}
        {state.at === 'saved' && <span className="note">{t('saved', { name: state.name })}</span>}
        {state.at === 'stopped' && <span className="note">{t('page.stopped')}</span>}
        {state.at === 'failed' && (
          <span className="foot-warning">{state.kind === 'page' ? t('page.failed') : t('failed')}</span>
        )}
      </div>
      <p className="note">{t('lead')}</p>
    </div>
  )
}

function Way({ name, about, children }: { name: string; about: string; children: ReactNode }) {
  return (
    <li>
      <div>
        <b>{name}</b>
        <p className="note">{about}</p>
      </div>
      {children}
    </li>
  )
}
