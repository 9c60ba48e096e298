import { useTranslation } from '../../../ui/i18n/translation'
import { type TableKind, tableShapes } from '../table/fields'
import type { Paste } from './usePaste'
import { choiceLabel, fieldLabel, valueWords } from './words'

type Entry = Paste['entries'][number]

const mostShown = 8

/** What the rows will be in the record: figures and dates as they were read. */
export function Preview({ kind, paste }: { kind: TableKind; paste: Paste }) {
  const { t } = useTranslation('authorRecord')
  const { entries } = paste
  if (entries.length === 0) return null
  const { fields } = tableShapes[kind]
  const cell = (entry: Entry, key: string): string => {
    const range = Array.isArray(entry.range) ? entry.range : []
    const value =
      kind === 'outcomes' && key === 'low' ? range[0] : kind === 'outcomes' && key === 'high' ? range[1] : entry[key]
    const field = fields.find((one) => one.key === key)
    return field?.cell === 'choice' ? choiceLabel(kind, key, String(value)) : valueWords(value)
  }
  return (
    <section className="paste-preview">
      <h3>
        {entries.length > mostShown
          ? t('paste.previewFew', { n: mostShown, count: entries.length })
          : t('paste.preview')}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="paste-scroll" tabIndex={0} aria-label={t('paste.preview')}>
        <table>
          <thead>
            <tr>
              {fields.map(({ key }) => (
                <th key={key} scope="col">
                  {fieldLabel(kind, key, t)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, mostShown).map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
              <tr key={index}>
                {fields.map((field) => (
                  <td key={field.key} data-figure={field.cell === 'number' || undefined}>
                    {cell(entry, field.key) || <span className="note">{t('paste.empty')}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
