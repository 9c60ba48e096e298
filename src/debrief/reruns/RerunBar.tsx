import type { EnsembleResult } from '../../analysis/types'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { refusedShare } from '../report'
import type { Draws } from './useDraws'
import type { Reruns } from './useReruns'
import '../../ui/styles/progress.css'

/** Progress of the re-runs with a way to stop them; then draws one by one, and last the spread. */
export function RerunBar(props: {
  reruns: Reruns
  /** The re-runs that are shown: those of the account that was chosen. */
  shown: EnsembleResult | null
  draws: Draws
  format: Format
  onCancel: () => void
  onAgain: () => void
}) {
  const { reruns, shown, draws, format, onCancel, onAgain } = props
  const { t } = useTranslation('compare')
  switch (reruns.state) {
    case 'running':
      return (
        <div className="cmp-rerun">
          <label className="progress">
            <span>{t('reruns.running', { done: format.number(reruns.done), of: format.number(reruns.of) })}</span>
            <progress value={reruns.done} max={reruns.of} />
          </label>
          <Button look="plain" size="small" onPress={onCancel}>
            {t('reruns.cancel')}
          </Button>
        </div>
      )
    case 'cancelled':
    case 'failed':
      return (
        <div className="cmp-rerun">
          <p className="note" role="status">
            {reruns.state === 'cancelled' ? t('reruns.cancelled') : t('reruns.failed')}
          </p>
          <Button look="plain" size="small" onPress={onAgain}>
            {t('reruns.again')}
          </Button>
        </div>
      )
    case 'done': {
      const result = shown ?? reruns.result
      const share = refusedShare(result)
      return (
        <div className="cmp-rerun">
          <p className="note cmp-rerun-words" role="status">
            {draws.stage === 'draws'
              ? t('reruns.draw', { n: draws.at + 1, of: draws.of })
              : t('reruns.done', { runs: format.number(result.runs) })}{' '}
            {share === null ? t('reruns.noOrders') : t('reruns.refused', { share: refusedWords(share, format) })}
          </p>
          {draws.stage === 'draws' ? (
            <>
              <Button look="plain" size="small" onPress={draws.next}>
                {t('reruns.next')}
              </Button>
              {draws.mayPlay && (
                <Button look="plain" size="small" aria-pressed={draws.playing} onPress={draws.togglePlay}>
                  {draws.playing ? t('reruns.pause') : t('reruns.play')}
                </Button>
              )}
              <Button look="act" size="small" onPress={draws.showSpread}>
                {t('reruns.showSpread')}
              </Button>
            </>
          ) : (
            <Button look="plain" size="small" onPress={draws.showDraws}>
              {t('reruns.showDraws')}
            </Button>
          )}
        </div>
      )
    }
    default:
      return never(reruns)
  }
}

/** Whole per cent, and "under 1" where some were refused but fewer than one in a hundred. */
function refusedWords(share: number, format: Format): string {
  return share > 0 && share < 0.01 ? '<1' : format.percent(share)
}

function never(value: never): never {
  throw new TypeError(`unknown state ${String(value)}`)
}
