import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import type { ChoiceRuns } from './useChoices'
import type { Steps } from './useSteps'
import '../../ui/styles/progress.css'

/** Progress with a way to stop, steps through the draws, and what is shown in words. */
export function StepBar(props: {
  readonly runs: ChoiceRuns
  readonly steps: Steps
  /** What is shown in words; null while there is nothing. */
  readonly words: string | null
  readonly onStop: () => void
  readonly onAgain: () => void
  readonly onOther: () => void
  readonly format: Format
}) {
  const { runs, steps, words, onStop, onAgain, onOther, format } = props
  const { t } = useTranslation('choice')
  const pairs = runs.result?.runs ?? 0
  return (
    <div className="cho-bar">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would ask for a legend on the screen */}
      <div className="cho-steps" role="group" aria-label={t('step.label')}>
        {!steps.all && (
          <>
            <Button size="small" isDisabled={pairs === 0} onPress={steps.back}>
              {t('step.back')}
            </Button>
            <Button size="small" isDisabled={pairs === 0} onPress={steps.next}>
              {t('step.next')}
            </Button>
            {steps.mayPlay && (
              <Button size="small" onPress={steps.togglePlay}>
                <Icon name={steps.playing ? 'pause' : 'play'} />
                {t(steps.playing ? 'step.pause' : 'step.play')}
              </Button>
            )}
          </>
        )}
        {/* One button that turns round, so that the keyboard stays on it. */}
        <Button
          look={steps.all ? 'plain' : 'act'}
          size="small"
          className="cho-all"
          isDisabled={pairs === 0}
          onPress={steps.all ? steps.oneByOne : steps.showAll}
        >
          {t(steps.all ? 'step.oneByOne' : 'step.showAll')}
        </Button>
        {runs.state === 'done' && (
          <Button look="quiet" size="small" onPress={onOther}>
            {t('progress.otherDraws')}
          </Button>
        )}
      </div>
      {runs.state === 'running' && (
        <div className="cho-progress">
          <label className="progress">
            <span>{t('progress.running', { done: format.number(runs.done), of: format.number(runs.of) })}</span>
            <progress value={runs.done} max={runs.of} />
          </label>
          <Button size="small" onPress={onStop}>
            {t('progress.stop')}
          </Button>
        </div>
      )}
      {(runs.state === 'cancelled' || runs.state === 'failed') && (
        <div className="cho-progress">
          <p role="status">
            {runs.state === 'failed'
              ? t('progress.failed')
              : pairs === 0
                ? t('progress.cancelledEmpty')
                : t('progress.cancelled', { count: pairs })}
          </p>
          <Button size="small" onPress={onAgain}>
            {t('progress.again')}
          </Button>
        </div>
      )}
      {/* While draws play by themselves they are not read aloud one after another. */}
      <p className="cho-words" aria-live={steps.playing ? 'off' : 'polite'}>
        {words ?? (runs.state === 'running' ? t('step.wait') : '')}
      </p>
    </div>
  )
}
