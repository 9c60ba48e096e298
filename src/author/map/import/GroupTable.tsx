import { useMapWords } from '../words'
import { usual } from './groups'
import { kindsOf } from './guess'
import type { Import } from './useImport'

/** Which part of the files is what on the map: guessed, then as their author says. */
export function GroupTable({ doing }: { readonly doing: Import }) {
  const { t } = useMapWords()
  const { groups, properties, nameProperties, kinds } = doing
  return (
    <section>
      <h3>{t('import.groups')}</h3>
      <p className="note">{t('import.groupsText')}</p>
      <div className="import-by">
        <label className="map-card-field">
          <span>{t('import.by')}</span>
          <select
            className="field-input"
            value={doing.property}
            onChange={(event) => doing.setProperty(event.target.value)}
          >
            <option value={usual}>{t('import.byUsual')}</option>
            <option value="">{t('import.byFile')}</option>
            {properties.map((key) => (
              <option key={key}>{key}</option>
            ))}
          </select>
        </label>
        <label className="map-card-field">
          <span>{t('import.names')}</span>
          <select className="field-input" value={doing.names} onChange={(event) => doing.setNames(event.target.value)}>
            <option value="">{t('import.noNames')}</option>
            {nameProperties.map((key) => (
              <option key={key}>{key}</option>
            ))}
          </select>
        </label>
      </div>
      <table className="import-table">
        <thead>
          <tr>
            <th scope="col">{t('import.what')}</th>
            <th scope="col">{t('import.shape')}</th>
            <th scope="col">{t('import.as')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, file, value, shape, features, guess }) => {
            const label = value === '' ? file : value === '…' ? t('import.others', { file }) : value
            const chosen = kinds.has(key) ? kinds.get(key) : guess
            return (
              <tr key={key}>
                <th scope="row">
                  {label}
                  {value !== '' && doing.files.length > 1 && <span className="note"> {file}</span>}
                </th>
                <td>{t(`import.shapes.${shape}`, { count: features.length })}</td>
                <td>
                  <select
                    className="field-input"
                    aria-label={t('import.asNamed', { name: label })}
                    value={chosen ?? ''}
                    onChange={(event) =>
                      doing.setKind(key, kindsOf[shape].find((kind) => kind === event.target.value) ?? null)
                    }
                  >
                    <option value="">{t('import.leaveOut')}</option>
                    {kindsOf[shape].map((kind) => (
                      <option key={kind} value={kind}>
                        {t(`mapKind.${kind}`)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <label className="import-near">
        <input type="checkbox" checked={doing.isNear} onChange={(event) => doing.setNear(event.target.checked)} />
        {t('import.near')}
      </label>
    </section>
  )
}
