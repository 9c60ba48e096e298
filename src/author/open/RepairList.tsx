import { formatPath } from '../../scenario/json'
import type { Repair } from '../../scenario/package/repair'
import type { Translate } from '../../ui/i18n/translation'
import { useTranslation } from '../../ui/i18n/translation'

/** What was mended in opening a package, file by file, in plain words. */
export function RepairList({ repairs }: { readonly repairs: readonly Repair[] }) {
  const { t } = useTranslation('author')
  const files = [...new Set(repairs.map(({ file }) => file))]
  return (
    <ul className="repairs">
      {files.map((file) => (
        <li key={file}>
          <strong className="file-name">{file}</strong>
          <ul>
            {repairs
              .filter((repair) => repair.file === file)
              .map((repair) => {
                const words = repairWords(t, repair)
                return <li key={words}>{words}</li>
              })}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function repairWords(t: Translate<'author'>, repair: Repair): string {
  const pathOf = (path: readonly PropertyKey[]) => (path.length > 0 ? formatPath(path) : t('repair.wholeFile'))
  switch (repair.code) {
    case 'migrated':
    case 'newer-format':
      return t(`repair.${repair.code}`, { from: repair.from, to: repair.to })
    case 'file-refused':
      return t(`repair.file-refused.${repair.why}`)
    case 'field-dropped':
    case 'value-replaced':
      return t(`repair.${repair.code}`, { path: pathOf(repair.path), was: repair.was })
    case 'value-added':
      return t('repair.value-added', { path: pathOf(repair.path) })
    case 'more':
      return t('repair.more', { count: repair.count })
    default:
      return t(`repair.${repair.code}`)
  }
}
