import { type ReactNode, useMemo } from 'react'
import type { DataPath } from '../../scenario/draft/draft'
import { useTranslation } from '../../ui/i18n/translation'
import { useFaultCount } from '../forms/context'
import { type DecisionRow, decisionRows } from './decisions'
import { useDraft } from './words'
import './texts'
import './decisions.css'

interface DecisionTableProps {
  readonly file: string
  /** Goes to the form of a decision. */
  readonly onJump: (path: DataPath) => void
}

/** Every decision of an actor in one row: what it needs, when it works, who must agree, what it does, why it would. */
export default function DecisionTable({ file, onJump }: DecisionTableProps) {
  const { t } = useTranslation('authorChart')
  const draft = useDraft()
  const rows = useMemo(() => decisionRows(draft, file), [draft, file])
  if (rows.length === 0) return null
  return (
    <details className="decision-overview" open>
      <summary>{t('decisions.title')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
      <section className="decision-scroll" tabIndex={0} aria-label={t('decisions.title')}>
        <table className="decision-table">
          <thead>
            <tr>
              <th scope="col">{t('decisions.decision')}</th>
              <th scope="col">{t('decisions.needs')}</th>
              <th scope="col">{t('decisions.delay')}</th>
              <th scope="col">{t('decisions.agree')}</th>
              <th scope="col">{t('decisions.effects')}</th>
              <th scope="col">{t('decisions.weights')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.index} file={file} row={row} onJump={onJump} />
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

function Row({ file, row, onJump }: DecisionTableProps & { readonly row: DecisionRow }) {
  const { t } = useTranslation('authorChart')
  const at = ['options', row.index]
  const problems = useFaultCount(file, at)
  const { delay, agreeHours, phase } = row
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="decision-go"
          aria-label={t('decisions.go', { name: row.name })}
          onClick={() => onJump([...at, 'label'])}
        >
          {row.name}
        </button>
        {problems > 0 && <span className="count-mark">{problems}</span>}
        {phase !== null && phase !== 'play' && <span className="note">{t(`decisions.phase.${phase}`)}</span>}
      </th>
      <Cell none={t('decisions.nothing')} parts={row.needs} />
      <td>
        {delay &&
          (delay.hours === 0 ? t('decisions.atOnce', delay) : t('decisions.hours', { ...delay, count: delay.hours }))}
      </td>
      <Cell
        none={t('decisions.nobody')}
        parts={row.parties.map(({ name, share, if: condition }) =>
          condition === null
            ? t('decisions.party', { name, percent: Math.round(share * 100) })
            : t('decisions.partyIf', { name, percent: Math.round(share * 100), condition }),
        )}
      >
        {agreeHours !== null && <span className="note">{t('decisions.agreeHours', { count: agreeHours })}</span>}
      </Cell>
      <Cell
        none={t('decisions.nothing')}
        parts={row.effects.map(({ label, fields }) =>
          fields === '' ? label : t('decisions.effect', { label, fields }),
        )}
      />
      <Cell
        none={t('decisions.nothing')}
        parts={row.weights.map(({ interest, weight, if: condition }) =>
          condition === null
            ? t('decisions.weight', { interest, weight: signed(weight) })
            : t('decisions.weightIf', { interest, weight: signed(weight), condition }),
        )}
      />
    </tr>
  )
}

const signed = (weight: number): string => (weight > 0 ? `+${weight}` : String(weight).replace('-', '−'))

interface CellProps {
  readonly none: string
  readonly parts: readonly string[]
  readonly children?: ReactNode
}

function Cell({ none, parts, children }: CellProps) {
  return (
    <td>
      {parts.length === 0 ? (
        <span className="note">{none}</span>
      ) : (
        <ul>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two parts may say the same
            <li key={index}>{part}</li>
          ))}
        </ul>
      )}
      {children}
    </td>
  )
}
