import { memo } from 'react'
import type { RunTree } from '../../record/tree'
import type { LineId } from '../../session/debriefApi'
import { useTranslation } from '../../ui/i18n/translation'
import { Letter } from './SideBySide'
import { keyOfLine, lineOfKey } from './treeRows'

/** Which two lines stand beside one another: B is the selected one, A is chosen here. */
export function PairHead(props: {
  readonly tree: RunTree
  readonly a: LineId
  readonly b: LineId
  readonly nameOf: (line: LineId) => string
  readonly onBeside: (line: LineId) => void
}) {
  const { tree, a, b, nameOf, onBeside } = props
  const { t } = useTranslation('whatIf')
  return (
    <div className="wi-pair-head">
      <h2>{t('pair.title')}</h2>
      <label className="wi-pair-line">
        <Letter of="a" /> <span className="sr-only">{t('pair.beside')}</span>
        <select value={keyOfLine(a)} onChange={({ target }) => onBeside(lineOfKey(target.value))}>
          <Lines branches={tree.branches} played={nameOf(null)} />
        </select>
      </label>
      <p className="wi-pair-line">
        <Letter of="b" /> <strong>{nameOf(b)}</strong> <span className="note">({t('pair.selected')})</span>
      </p>
    </div>
  )
}

const Lines = memo(function Lines({ branches, played }: { branches: RunTree['branches']; played: string }) {
  return (
    <>
      <option value={keyOfLine(null)}>{played}</option>
      {branches.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </>
  )
})
