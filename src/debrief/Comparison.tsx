import { useMemo, useState } from 'react'
import type { RunRecord } from '../record/runRecord'
import type { RunResult, SessionServices } from '../session/api'
import { countsDeaths } from '../ui/counts'
import { compare as compareTexts } from '../ui/i18n/en/compare'
import { lookBack as lookBackTexts } from '../ui/i18n/en/lookBack'
import { addTexts } from '../ui/i18n/late'
import { useTranslation } from '../ui/i18n/translation'
import { Button } from '../ui/parts/Button'
import { SkipLink, useTitle } from '../ui/parts/Page'
import { ThemeMenu } from '../ui/parts/ThemeMenu'
import { Wordmark } from '../ui/parts/Wordmark'
import { useFormat } from '../ui/useFormat'
import { usePrintOpen } from '../ui/usePrintOpen'
import { Decisions } from './decisions/Decisions'
import { LeaveDialog } from './export/LeaveDialog'
import { TakeWithYou } from './export/TakeWithYou'
import type { WithDebrief } from './export/useTakeOut'
import type { LookBackGoal } from './lookBack/lookBack'
import { PagesMenu } from './lookBack/PagesMenu'
import { Outcomes } from './outcomes/Outcomes'
import { NotComputed } from './reading/NotComputed'
import { CaseStudy, Epilogue, Questions, textOf } from './reading/Texts'
import { makeReport } from './report'
import { AccountSwitch } from './reruns/AccountSwitch'
import { Accounts } from './reruns/Accounts'
import { rerunCount } from './reruns/drawAsked'
import { RerunBar } from './reruns/RerunBar'
import { useAccounts } from './reruns/useAccounts'
import { useDraws } from './reruns/useDraws'
import { useReruns } from './reruns/useReruns'
import { type SectionName, SectionNav } from './SectionNav'
import { RestsOn } from './tolls/ModelNote'
import { TollSection } from './tolls/TollSection'
import './debrief.css'

addTexts('compare', compareTexts)
addTexts('lookBack', lookBackTexts)

export interface ComparisonProps {
  readonly services: SessionServices
  readonly record: RunRecord
  readonly result: RunResult
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  /** Opens the run in a worker of its own, for what is taken home. */
  readonly withDebrief: WithDebrief
  /** Called after the reader said to leave. */
  onRestart(): void
  /** Opens the model page at the place where assumptions are changed. */
  onModel(): void
  /** Opens another page of the run. */
  onPage(page: LookBackGoal): void
}

/** A finished run beside the record: outcomes, tolls, decisions, what the model leaves out, and what came after. */
export function Comparison(props: ComparisonProps) {
  const { services, record, result, base, withDebrief, onRestart, onModel, onPage } = props
  const { scenario } = services
  const { t } = useTranslation(['compare', 'common'])
  const format = useFormat(scenario.play.clock)
  const { reruns, cancel, again } = useReruns(services, record, rerunCount)
  const ensemble = reruns.state === 'done' ? reruns.result : null
  const accounts = useAccounts(services, record, ensemble)
  const report = useMemo(
    () => makeReport(scenario, record, result, ensemble, accounts),
    [scenario, record, result, ensemble, accounts],
  )
  const [account, setAccount] = useState(scenario.model.structures[0]?.id ?? '')
  const chosen = accounts.find(({ structure }) => structure.id === account)?.result ?? ensemble
  // Outcomes and tolls of the account that was chosen; what is taken home is of the one that was played, and has them all.
  const shown = useMemo(
    () => (chosen === ensemble ? report : makeReport(scenario, record, result, chosen, accounts)),
    [scenario, record, result, report, ensemble, chosen, accounts],
  )
  const stepping = useDraws(chosen?.draws?.deaths.length ?? 1)
  const draws = ensemble ? stepping : null
  const [leaving, setLeaving] = useState(false)
  const [taken, setTaken] = useState(false)
  const plan = scenario.play.plans.find((one) => one.id === record.plan)
  const aboutRun = t('plan', { plan: plan?.name ?? t('none'), seed: record.seed })
  useTitle(`${t('title')} · ${t('common:product')}`)
  usePrintOpen('.compare')
  const leave = (): void => (taken ? onRestart() : setLeaving(true))
  // The product's name leads to the first page; it asks like any other way out (rule C14).
  const askFirst = (event: { preventDefault(): void }): void => {
    event.preventDefault()
    leave()
  }
  const withTolls = countsDeaths(scenario)
  const sections: SectionName[] = [
    'outcomes',
    ...(withTolls ? (['tolls'] as const) : []),
    ...(accounts.length > 0 ? (['accounts'] as const) : []),
    'decisions',
    'not-computed',
    ...(textOf(scenario, 'en', 'epilogue') ? (['epilogue'] as const) : []),
    ...(textOf(scenario, 'en', 'debrief') ? (['questions'] as const) : []),
    'take-home',
  ]
  const take = (
    <TakeWithYou
      scenario={scenario}
      record={record}
      base={base}
      withDebrief={withDebrief}
      report={report}
      onPaper={() => onPage('paper')}
      onTaken={() => setTaken(true)}
    />
  )
  return (
    <div className="compare charted">
      <SkipLink />
      <header className="cmp-head">
        <span className="cmp-home" onClickCapture={askFirst}>
          <Wordmark />
        </span>
        <h1>
          {t('title')}
          <span className="cmp-seat"> · {report.seatName ?? t('observed')}</span>
        </h1>
        <SectionNav sections={sections} />
        <PagesMenu page="compare" onPage={onPage} />
        <ThemeMenu />
        <Button look="plain" size="small" onPress={leave}>
          {t('leave.button')}
        </Button>
      </header>
      <main id="content" tabIndex={-1}>
        <div className="cmp-print-head" aria-hidden="true">
          <p className="cmp-print-title">{t('heading', { title: scenario.manifest.title })}</p>
          <p>
            {report.seatName ?? t('observed')}. {aboutRun}
          </p>
        </div>
        <div className="cmp-top">
          <Outcomes
            report={shown}
            draws={draws}
            format={format}
            controls={
              <RerunBar
                reruns={reruns}
                shown={chosen}
                draws={stepping}
                format={format}
                onCancel={cancel}
                onAgain={again}
              />
            }
            accounts={<AccountSwitch accounts={accounts} chosen={account} onChoose={setAccount} />}
          />
          {withTolls ? (
            <TollSection report={shown} draws={draws} format={format} onModel={onModel} />
          ) : (
            <RestsOn scenario={scenario} onModel={onModel} />
          )}
        </div>
        <Accounts report={report} format={format} />
        <Decisions report={report} format={format} onRecord={() => onPage('record')} />
        <NotComputed report={report} format={format} />
        <CaseStudy scenario={scenario} sources={report.sources} />
        <Epilogue scenario={scenario} sources={report.sources} />
        <Questions scenario={scenario} sources={report.sources} />
        <section className="cmp-reading" id="take-home" aria-labelledby="take-home-title" tabIndex={-1}>
          <h2 id="take-home-title">{t('take.title')}</h2>
          <p className="cmp-lead">
            {t('take.lead')} {aboutRun}
          </p>
          {take}
        </section>
      </main>
      <LeaveDialog isOpen={leaving} onStay={() => setLeaving(false)} onLeave={onRestart}>
        {take}
      </LeaveDialog>
    </div>
  )
}
