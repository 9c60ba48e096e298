import { useMemo } from 'react'
import type { DebriefFile } from '../../record/debriefSchema'
import type { Scenario } from '../../scenario/scenario'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { sourcesById } from '../../ui/sources'
import { Caveat } from '../Caveat'
import { PaperDecisions } from './PaperDecisions'
import { PaperFigures } from './PaperFigures'
import { PaperReflection } from './PaperReflection'
import { PaperUnknown } from './PaperUnknown'
import { WriteLines } from './parts'
import { drawnOf, rowsOf } from './rows'
import { limitsFor } from './shorten'
import type { Unknowing } from './usePaper'

export interface PaperSheetProps {
  readonly scenario: Scenario
  readonly file: DebriefFile
  readonly unknowing: readonly Unknowing[]
  /** Of other rules or another version of the scenario: no figure of the run can be computed again. */
  readonly isOld: boolean
  readonly withLines: boolean
  readonly format: Format
}

/** All that is printed of a debrief. Parts without content are left out, or have lines to write on. */
export function PaperSheet(props: PaperSheetProps) {
  const { scenario, file, unknowing, isOld, withLines, format } = props
  const { t } = useTranslation('paper')
  const { run } = file
  const limits = useMemo(() => limitsFor(file, withLines), [file, withLines])
  const rows = useMemo(() => rowsOf(scenario, file), [scenario, file])
  const shown = useMemo(() => drawnOf(rows), [rows])
  const named = [...new Set([...rows.filter((row) => row.forecast), ...shown].flatMap((row) => row.outcome.sources))]
  const sources = useMemo(() => sourcesById(scenario), [scenario])
  return (
    <article className="ppr-sheet">
      <header className="ppr-head">
        <h2>{t('heading', { title: file.scenario.title })}</h2>
        <p>
          <b>
            {run.observed ? t('observed') : t(run.ofOthers ? 'seatOfOthers' : 'seat', { seat: run.seatName ?? '' })}
          </b>
          {run.planName && <span>{t('plan', { plan: run.planName })}</span>}
          <span>{t('seed', { seed: run.seed })}</span>
          <span>
            {t('span', { from: format.dateTime(0), to: format.dateTime(run.hour), zone: file.scenario.zone })}
          </span>
        </p>
        {withLines && <WriteLines label={t('writtenBy')} count={1} />}
        {isOld && <p className="ppr-old">{t('old')}</p>}
      </header>
      <PaperFigures file={file} rows={rows} drawn={shown} withLines={withLines} format={format} />
      <PaperDecisions file={file} limits={limits} withLines={withLines} format={format} />
      <PaperUnknown scenario={scenario} unknowing={unknowing} format={format} />
      <PaperReflection file={file} limits={limits} withLines={withLines} />
      <footer className="ppr-foot">
        <h3>{t('caveats.title')}</h3>
        <Caveat />
        <p>
          {t('caveats.record')} {file.model.statusText}
        </p>
        <h3>{t('sources')}</h3>
        <p className="ppr-sources">
          {named.slice(0, limits.sources).map((id, index) => {
            const source = sources.get(id)
            return (
              <span key={id}>
                {index > 0 && ' · '}
                {source ? `${source.publisher || source.citation}: ${source.title}` : id}
              </span>
            )
          })}
          {named.length > limits.sources && ` · ${t('more', { count: named.length - limits.sources })}`}
        </p>
        <p>
          {t('version', {
            title: file.scenario.title,
            version: file.scenario.version,
            rules: run.rulesVersion,
          })}
          . {t('foot')}
        </p>
      </footer>
    </article>
  )
}
