import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { goToSection } from '../../ui/parts/SectionNav'
import { useLanguage } from '../../ui/useFormat'
import { formatFigure } from '../number'
import type { Trial } from './useTrial'
import '../../ui/styles/progress.css'

/** Runs of each kind that a reader may ask for: quick, steadier, slow. */
const choices = [12, 30, 100] as const

export interface RunBarProps {
  readonly trial: Trial
  readonly runs: number
  /** Account whose runs arrive now. */
  readonly accountName: string | null
  readonly onRuns: (runs: number) => void
  readonly onStart: () => void
  readonly isPart: boolean
}

/** How many runs, start, progress and stop. */
export function RunBar({ trial, runs, accountName, onRuns, onStart, isPart }: RunBarProps) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const store = trial.shown?.store
  const isRunning = trial.state === 'running'
  const count = store ? formatFigure(language, store.done) : ''
  return (
    <div className="mdl-run">
      <RadioGroup
        className="mdl-runs"
        value={String(runs)}
        isDisabled={isRunning}
        onChange={(value) => onRuns(Number(value))}
      >
        <Label className="note">{t('try.runs')}</Label>
        <div className="segments">
          {choices.map((one) => (
            <Radio key={one} value={String(one)} className="segment">
              {formatFigure(language, one)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {isRunning ? (
        <Button look="plain" onPress={trial.stop}>
          {t('try.stop')}
        </Button>
      ) : (
        <Button look={isPart ? 'ink' : 'act'} onPress={onStart}>
          {t(store ? 'try.runAgain' : 'try.run')}
        </Button>
      )}
      {store && (
        <Button look="quiet" className="mdl-see" onPress={() => goToSection('try-shows')}>
          {t('try.see')}
        </Button>
      )}
      {isRunning && store && (
        <label className="progress">
          <span>
            {t('try.running', { done: count, of: formatFigure(language, store.of) })}
            {accountName && ` · ${t('try.runningAccount', { account: accountName })}`}
          </span>
          <progress value={store.done} max={store.of} />
        </label>
      )}
      <p className="note mdl-run-words" role="status">
        {trial.state === 'done' && t('try.done', { count: store?.done ?? 0 })}
        {trial.state === 'cancelled' && t('try.cancelled', { count: store?.done ?? 0 })}
        {trial.state === 'failed' && t('try.failed')}
      </p>
    </div>
  )
}
