import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import type { TableKind } from '../table/fields'
import type { RowFault } from '../table/rows'
import type { Paste } from './usePaste'
import { faultPlace, faultWords } from './words'

/** The most rows that are shown to be mended at a time. */
const mostShown = 12

/** Rows that can't be read, each cell to be mended on the spot, or the row left out. */
export function FaultyRows({ kind, paste }: { kind: TableKind; paste: Paste }) {
  const { t } = useTranslation('authorRecord')
  const { faulty, said, say, grid } = paste
  /** It takes the focus of a row that goes, and stays when the last one is gone. */
  const box = useRef<HTMLDivElement>(null)
  const leave = (rows: readonly number[]) => {
    say({ out: [...said.out, ...rows] })
    box.current?.focus()
  }
  const around = (rows: ReactNode) => (
    <div ref={box} tabIndex={-1}>
      {rows}
    </div>
  )
  const hasMended = said.out.length > 0 || Object.keys(said.mended).length > 0
  if (faulty.length === 0) return hasMended ? around(<p className="note">{t('paste.faultsDone')}</p>) : null
  return around(
    <section className="paste-faults" aria-label={t('paste.faults', { count: faulty.length })}>
      <p role="status">
        <strong>{t('paste.faults', { count: faulty.length })}</strong>{' '}
        {faulty.length > mostShown && t('paste.faultsMore', { n: mostShown })}{' '}
        <Button size="small" onPress={() => leave(faulty.map(({ number }) => number))}>
          {t('paste.leaveRows')}
        </Button>
      </p>
      <ul>
        {faulty.slice(0, mostShown).map(({ number, index, faults }) => (
          <li key={number}>
            <div>
              {faults.map((fault) => (
                <div key={`${fault.field} ${fault.fault.code}`} className="paste-fault">
                  <span>
                    <strong>{faultPlace(kind, fault, grid, t)}</strong> {faultWords(kind, fault, t)}
                  </span>
                  {fault.column >= 0 && (
                    <Mend
                      fault={fault}
                      label={t('paste.mend', { row: number, column: grid.head[fault.column] || fault.field })}
                      onMend={(cell) => say({ mended: { ...said.mended, [`${index}/${fault.column}`]: cell } })}
                      onDone={() => box.current?.focus()}
                    />
                  )}
                </div>
              ))}
            </div>
            <Button size="small" look="quiet" onPress={() => leave([number])}>
              {t('paste.leaveRow', { row: number })}
            </Button>
          </li>
        ))}
      </ul>
    </section>,
  )
}

/** A cell to be written anew. It is taken when the field is left or Enter is pressed, so that the row stays while it is typed. */
function Mend(props: { fault: RowFault; label: string; onMend: (cell: string) => void; onDone: () => void }) {
  const { fault, label, onMend, onDone } = props
  const [typed, setTyped] = useState(fault.cell)
  const take = () => typed !== fault.cell && onMend(typed)
  return (
    <input
      className="field-input"
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      // Leaving the field takes it.
      onKeyDown={(event) => event.key === 'Enter' && typed !== fault.cell && onDone()}
    />
  )
}
