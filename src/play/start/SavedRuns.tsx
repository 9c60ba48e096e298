import { useState } from 'react'
import { formatWallTime } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { useLanguage } from '../../ui/useFormat'

/** A kept run in words; names come from its scenario. */
export interface SavedRunRow {
  readonly id: string
  readonly title: string
  readonly seat: string
  readonly plan: string
  /** Hour of the crisis it stands at, in words. */
  readonly when: string
  readonly over: boolean
  readonly observed: boolean
  /** Whether the seat was that of whoever keeps the run; of a class's run it may have been others'. */
  readonly isOwn: boolean
  /** Whether it is a lesson's run of somebody who used this browser before whoever has a seat there now. */
  readonly isBefore: boolean
  /** Number from which its luck is drawn. */
  readonly seed: number
  /** Decisions of its player. */
  readonly decisions: number
  /** Step of the debrief that is open, from 1; null before it. */
  readonly step: number | null
  readonly savedAt: number
}

export interface SavedRunsProps {
  readonly runs: readonly SavedRunRow[]
  readonly onExport: (run: string) => void
  readonly onRemove: (run: string) => void
}

/** Runs kept in this browser, the newest first; at least one. */
export function SavedRuns({ runs, onExport, onRemove }: SavedRunsProps) {
  const { t } = useTranslation(['start', 'common'])
  const language = useLanguage()
  const [removing, setRemoving] = useState<string | null>(null)
  return (
    <>
      <ul className="kept-list">
        {runs.map((run) => (
          <li key={run.id} className="kept-run">
            <div>
              <strong>{run.isOwn ? run.seat : t('saved.ofOthers', { seat: run.seat })}</strong>
              {run.observed && ` · ${t('saved.observed')}`} · {run.plan}
              {run.isBefore && ` · ${t('saved.before')}`}
              <p className="note">
                {run.title} · {run.observed ? '' : `${t('saved.decisions', { count: run.decisions })} · `}
                {t('saved.seed', { seed: run.seed })} · {run.over ? t('saved.over') : t('saved.at', { when: run.when })}{' '}
                · {run.step === null ? '' : `${t('saved.step', { n: run.step })} · `}
                {t('saved.savedAt', { when: formatWallTime(language, new Date(run.savedAt), 'day') })}
              </p>
            </div>
            <a
              className="button button-plain button-small"
              href={run.over ? `#/run/${run.id}/debrief` : `#/run/${run.id}`}
            >
              {t(run.over ? 'saved.debrief' : 'saved.resume')}
              <span className="sr-only">{`, ${run.seat}, ${run.when}`}</span>
            </a>
            {run.over && (
              <a className="button button-quiet button-small" href={`#/run/${run.id}/compare`}>
                {t('saved.compare')}
                <span className="sr-only">{`, ${run.seat}, ${run.when}`}</span>
              </a>
            )}
            <Button look="quiet" size="small" onPress={() => onExport(run.id)}>
              {t('saved.export')}
              <span className="sr-only">{`, ${run.seat}, ${run.when}`}</span>
            </Button>
            <Button look="quiet" size="small" onPress={() => setRemoving(run.id)}>
              {t('saved.remove')}
              <span className="sr-only">{`, ${run.seat}, ${run.when}`}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        role="alertdialog"
        title={t('saved.removeTitle')}
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        actions={
          <>
            <Button onPress={() => setRemoving(null)}>{t('common:cancel')}</Button>
            <Button
              look="ink"
              onPress={() => {
                if (removing) onRemove(removing)
                setRemoving(null)
              }}
            >
              {t('saved.remove')}
            </Button>
          </>
        }
      >
        <p>{t('saved.removeText')}</p>
      </Dialog>
    </>
  )
}
