import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import type { ComparisonReport } from '../report'
import { download } from './download'
import { reportAsCsv } from './exportCsv'
import { type Caveats, reportAsJson } from './exportJson'

/** Print and both files. `onTaken` is told when something was taken home. */
export function TakeHome({ report, onTaken }: { report: ComparisonReport; onTaken: () => void }) {
  const { t } = useTranslation('compare')
  const caveats: Caveats = [t('caveat.model'), t('caveat.untested')]
  const name = [report.scenario.manifest.id, report.record.seat ?? 'observed', String(report.record.seed)].join('-')
  const taken = (save: () => void) => () => {
    save()
    onTaken()
  }
  return (
    <div className="cmp-take">
      <Button size="small" onPress={taken(() => window.print())}>
        <Icon name="sheet" /> {t('take.print')}
      </Button>
      <Button
        size="small"
        onPress={taken(() => download(`${name}.csv`, 'text/csv;charset=utf-8', reportAsCsv(report, caveats)))}
      >
        <Icon name="export" /> {t('take.csv')}
      </Button>
      <Button
        size="small"
        onPress={taken(() =>
          download(`${name}.json`, 'application/json', JSON.stringify(reportAsJson(report, caveats), null, 2)),
        )}
      >
        <Icon name="export" /> {t('take.json')}
      </Button>
    </div>
  )
}
