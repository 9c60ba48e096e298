import { useTranslation } from '../../../ui/i18n/translation'
import { useForm } from '../../forms/context'
import { keptNames } from '../../forms/names'
import { type TableKind, tableShapes } from '../table/fields'
import type { Paste } from './usePaste'
import { choiceLabel, fieldLabel } from './words'

/** What each column is, and what is the same in every row. */
export function Columns({ kind, paste }: { kind: TableKind; paste: Paste }) {
  const { t } = useTranslation('authorRecord')
  const { session } = useForm()
  const { grid, columns, said, say, needed } = paste
  const { fields } = tableShapes[kind]
  const shared = fields.filter((field) => field.isShared)
  const nameOf = (index: number): string =>
    grid.head[index] ? t('paste.columnNamed', { name: grid.head[index] }) : t('paste.column', { n: index + 1 })
  const choose = (index: number, key: string) => {
    // A field is filled by one column: where another had it, that is left out.
    say({ columns: columns.map((one, at) => (at === index ? key || null : one === key ? null : one)) })
  }
  return (
    <>
      <section className="paste-columns">
        <h3>{t('paste.columns')}</h3>
        <p className="note">{t('paste.columnsText')}</p>
        {needed.length > 0 && (
          <p role="alert" className="paste-ask" data-open>
            {t('paste.needed', { fields: needed.map(({ key }) => fieldLabel(kind, key, t)).join(', ') })}
          </p>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
        <section className="paste-scroll" tabIndex={0} aria-label={t('paste.columns')}>
          <table>
            <tbody>
              <tr>
                <th scope="row">{t('paste.head1')}</th>
                {columns.map((_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={index}>{grid.head[index] || t('paste.column', { n: index + 1 })}</td>
                ))}
              </tr>
              <tr>
                <th scope="row">{t('paste.isField')}</th>
                {columns.map((key, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={index}>
                    <select
                      className="field-input"
                      aria-label={nameOf(index)}
                      value={key ?? ''}
                      onChange={(event) => choose(index, event.target.value)}
                    >
                      <option value="">{t('paste.leaveOut')}</option>
                      {fields.map((field) => (
                        <option key={field.key} value={field.key}>
                          {fieldLabel(kind, field.key, t)}
                        </option>
                      ))}
                    </select>
                  </td>
                ))}
              </tr>
              <tr className="paste-examples">
                <th scope="row">{t('paste.examples')}</th>
                {columns.map((_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={index}>
                    {grid.rows
                      .slice(0, 3)
                      .map(({ cells }) => cells[index])
                      .filter(Boolean)
                      .join(' · ')}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </section>
      </section>
      <fieldset className="paste-shared">
        <legend>{t('paste.shared')}</legend>
        <p className="note">{t('paste.sharedText')}</p>
        {shared.map((field) => {
          const label = fieldLabel(kind, field.key, t)
          const value = said.shared[field.key] ?? ''
          const set = (next: string) => say({ shared: { ...said.shared, [field.key]: next } })
          const options =
            field.cell === 'sources'
              ? keptNames(session.standing().draft, 'source', 'record.json', []).map(({ id, label }) => [id, label])
              : field.choices.map((one) => [one, choiceLabel(kind, field.key, one)])
          return (
            // biome-ignore lint/a11y/noLabelWithoutControl: the control is one of the two inside
            <label key={field.key}>
              {label}
              {field.cell === 'text' ? (
                <input className="field-input" value={value} onChange={(event) => set(event.target.value)} />
              ) : (
                <select className="field-input" value={value} onChange={(event) => set(event.target.value)}>
                  <option value="">{t('paste.noShared')}</option>
                  {options.map(([id, name]) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </label>
          )
        })}
      </fieldset>
    </>
  )
}
