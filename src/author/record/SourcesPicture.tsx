import { useMemo, useState, useSyncExternalStore } from 'react'
import { fieldWords } from '../../scenario/fields/index'
import { isObject } from '../../scenario/shape/empty'
import { authorRecord } from '../../ui/i18n/en/authorRecord'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import type { PictureProps } from '../editor/picture'
import { useForm, useValue } from '../forms/context'
import { citedIn } from './cited'
import { PasteButton } from './PasteButton'
import '../hours/hours.css'
import './record.css'

addTexts('authorRecord', authorRecord)

const orders = ['date', 'cited', 'unused'] as const
type Order = (typeof orders)[number]

/** Sources with how often each is cited, so that it shows what rests on one alone and what on none. */
export default function SourcesPicture({ place, onPlace }: PictureProps) {
  const { t } = useTranslation('authorRecord')
  const { session } = useForm()
  const { draft } = useSyncExternalStore(session.subscribe, session.standing)
  const list = useValue('record.json', ['sources'])
  const [order, setOrder] = useState<Order>('date')
  const cited = citedIn(draft)
  const kinds = fieldWords('source', 'kind')?.choices ?? {}
  const sources = useMemo(() => {
    const all: readonly unknown[] = Array.isArray(list) ? list : []
    return all.flatMap((one, index) => {
      if (!isObject(one)) return []
      const text = (key: string): string => (typeof one[key] === 'string' ? (one[key] as string) : '')
      return [
        {
          index,
          id: text('id'),
          title: text('title'),
          publisher: text('publisher'),
          date: text('date'),
          kind: text('kind'),
        },
      ]
    })
  }, [list])
  const times = (id: string): number => cited.get(id) ?? 0
  const byDate = (a: { date: string }, b: { date: string }) => (a.date || '9').localeCompare(b.date || '9', 'en')
  const sorted = [...sources].sort((a, b) => {
    if (order === 'date') return byDate(a, b)
    return (order === 'cited' ? times(b.id) - times(a.id) : times(a.id) - times(b.id)) || byDate(a, b)
  })
  const unused = sources.filter(({ id }) => times(id) === 0).length
  const chosen = place?.path[0] === 'sources' ? place.path[1] : null
  const most = Math.max(1, ...sources.map(({ id }) => times(id)))
  return (
    <div className="rec-picture">
      <div className="rec-tools">
        <label>
          {t('sources.sort.label')}
          <select
            className="field-input"
            value={order}
            onChange={(event) => setOrder(orders.find((one) => one === event.target.value) ?? 'date')}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {t(`sources.sort.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <span className="note" role="status">
          {unused > 0 ? t('sources.unused', { count: unused }) : t('sources.allUsed')}
        </span>
        <PasteButton kind="sources" series={0} name="" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="record-body" tabIndex={0} aria-label={t('sources.label')}>
        <table className="rec-table">
          <thead>
            <tr>
              <th scope="col">{t('sources.date')}</th>
              <th scope="col">{t('sources.source')}</th>
              <th scope="col">{t('sources.kind')}</th>
              <th scope="col">{t('sources.cited')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ index, id, title, publisher, date, kind }) => (
              <tr key={index} data-current={index === chosen || undefined}>
                <td className="rec-date">{date || t('sources.undated')}</td>
                <td>
                  <button
                    type="button"
                    className="hours-more"
                    onClick={() => onPlace({ file: 'record.json', path: ['sources', index] })}
                  >
                    {title || id || t('sources.unnamed')}
                  </button>{' '}
                  <span className="note">{publisher}</span>
                </td>
                <td>{kinds[kind] ?? kind}</td>
                <td className="rec-cited">
                  <span className="rec-bar" aria-hidden="true" style={{ width: `${(4 * times(id)) / most}rem` }} />
                  {times(id)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
