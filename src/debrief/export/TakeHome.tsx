import { download } from '../../ui/download'
import { useTranslation } from '../../ui/i18n/translation'
import { modelStatusText } from '../../ui/modelStatus'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import type { ComparisonReport } from '../report'
import { reportAsCsv } from './exportCsv'
import { type ExportWords, reportAsJson } from './exportJson'
import { fileBase, textFile } from './files'

/** The comparison itself: print and both files. `onTaken` is told when something was taken home. */
export function TakeHome({ report, onTaken }: { report: ComparisonReport; onTaken: () => void }) {
  const { t } = useTranslation('compare')
  const { t: tCommon } = useTranslation('common')
  const words: ExportWords = {
    caveats: [t('caveat.model'), t('caveat.untested')],
    model: modelStatusText(tCommon, report.scenario),
  }
  const name = fileBase(report.record)
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
        onPress={taken(() => download(textFile(`${name}.csv`, 'text/csv;charset=utf-8', reportAsCsv(report, words))))}
      >
        <Icon name="export" /> {t('take.csv')}
      </Button>
      <Button
        size="small"
        onPress={taken(() =>
          download(textFile(`${name}.json`, 'application/json', JSON.stringify(reportAsJson(report, words), null, 2))),
        )}
      >
        <Icon name="export" /> {t('take.json')}
      </Button>
    </div>
  )
}
