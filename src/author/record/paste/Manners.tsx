import { useId } from 'react'
import { useTranslation } from '../../../ui/i18n/translation'
import { type Delimiter, delimiters } from '../table/grid'
import type { Paste } from './usePaste'

/** How the table is written: between columns, its head, its figures and its dates. What can't be known is asked. */
export function Manners({ paste }: { paste: Paste }) {
  const { t } = useTranslation('authorRecord')
  const { said, say, grid, reading, manners, asksDecimals, asksOrder } = paste
  const ids = { decimals: useId(), order: useId() }
  const hasDecimals = manners.decimals.is === 'either' || said.decimals !== null
  const hasOrder = manners.order.is === 'either' || said.order !== null
  return (
    <div className="paste-manners">
      <label>
        {t('paste.delimiter')}
        <select
          className="field-input"
          value={grid.delimiter}
          onChange={(event) =>
            say({
              delimiter: delimiters.find((one) => one === event.target.value) as Delimiter,
              columns: null,
              mended: {},
            })
          }
        >
          {delimiters.map((one) => (
            <option key={one} value={one}>
              {t(`paste.delimiters.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('paste.decimals')}
        <select
          className="field-input"
          aria-describedby={hasDecimals ? ids.decimals : undefined}
          value={asksDecimals ? '' : reading.decimals}
          onChange={(event) => say({ decimals: event.target.value === 'comma' ? 'comma' : 'point' })}
        >
          {asksDecimals && <option value="">{t('paste.choose')}</option>}
          <option value="point">{t('paste.decimalsAs.point')}</option>
          <option value="comma">{t('paste.decimalsAs.comma')}</option>
        </select>
      </label>
      <label>
        {t('paste.order')}
        <select
          className="field-input"
          aria-describedby={hasOrder ? ids.order : undefined}
          value={asksOrder ? '' : reading.order}
          onChange={(event) => say({ order: event.target.value === 'month' ? 'month' : 'day' })}
        >
          {asksOrder && <option value="">{t('paste.choose')}</option>}
          <option value="day">{t('paste.orderAs.day')}</option>
          <option value="month">{t('paste.orderAs.month')}</option>
        </select>
      </label>
      <label className="paste-check">
        <input
          type="checkbox"
          checked={grid.hasHead}
          onChange={(event) => say({ hasHead: event.target.checked, columns: null, mended: {}, out: [] })}
        />
        {t('paste.head')}
      </label>
      {manners.decimals.is === 'either' && (
        <p id={ids.decimals} className="paste-ask" data-open={asksDecimals !== null || undefined}>
          {t('paste.decimalsAsk', {
            example: manners.decimals.example,
            point: manners.decimals.point,
            comma: manners.decimals.comma,
          })}
        </p>
      )}
      {manners.order.is === 'either' && (
        <p id={ids.order} className="paste-ask" data-open={asksOrder !== null || undefined}>
          {t('paste.orderAsk', { example: manners.order.example, day: manners.order.day, month: manners.order.month })}
        </p>
      )}
    </div>
  )
}
