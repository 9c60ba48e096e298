import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { useTranslation } from '../../ui/i18n/translation'
import { Marks } from './ChartList'
import type { StateNodeData } from './ChartPicture'
import { keyOf } from './readChart'

/** A state as a box, or as a frame around the states inside it. */
export function StateNode({ data }: NodeProps<Node<StateNodeData>>) {
  const { t } = useTranslation('authorChart')
  const { placed, marks, isChosen, isStop, mayEdit, onChoose } = data
  const { state, isFrame, width, height } = placed
  // Regions run side by side: nothing leads from one of them to another.
  const hasDot = mayEdit && !isFrame
  return (
    <div className="state-node" data-frame={isFrame || undefined} style={{ width, height }}>
      <Handle type="target" position={Position.Top} isConnectableStart={false} />
      <button
        type="button"
        className="state-box"
        data-state={keyOf(state.path)}
        data-first={marks.isFirst || undefined}
        data-final={state.type === 'final' || undefined}
        data-unreached={marks.isUnreached || undefined}
        aria-current={isChosen || undefined}
        tabIndex={isStop ? 0 : -1}
        onClick={onChoose}
      >
        <span className="state-label">{state.label}</span>
        <span className="state-marks">
          <Marks marks={marks} type={isFrame ? null : state.type} />
          {marks.problems > 0 && <span className="count-mark">{marks.problems}</span>}
        </span>
      </button>
      {hasDot && (
        <Handle
          type="source"
          position={Position.Bottom}
          title={t('picture.dot', { name: state.label })}
          isConnectableEnd={false}
        />
      )}
      {!hasDot && <Handle type="source" position={Position.Bottom} isConnectable={false} />}
    </div>
  )
}
