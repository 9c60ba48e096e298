import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { useId } from 'react'
import type { WayEdgeData } from './ChartPicture'
import type { Point } from './layout'

/** A transition as an arrow with what fires it. */
export function WayEdge({ data }: EdgeProps<Edge<WayEdgeData>>) {
  const id = useId()
  if (!data) return null
  const { placed, words, isChosen, onChoose } = data
  const { label } = placed
  return (
    <>
      <defs>
        <marker
          id={id}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="11"
          markerHeight="11"
          orient="auto"
        >
          <path className="way-head" data-chosen={isChosen || undefined} d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      <path
        className="way-line"
        data-chosen={isChosen || undefined}
        d={pathThrough(placed.points)}
        markerEnd={`url(#${id})`}
      />
      <EdgeLabelRenderer>
        <button
          type="button"
          className="way-label nodrag nopan"
          aria-current={isChosen || undefined}
          tabIndex={-1}
          style={{
            transform: `translate(${label.x}px, ${label.y}px)`,
            width: label.width,
            minHeight: label.height,
          }}
          onClick={onChoose}
        >
          <span>{words}</span>
        </button>
      </EdgeLabelRenderer>
    </>
  )
}

/** A line through points with its corners rounded: each corner is the handle of a curve from middle to middle. */
function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.pop()
  if (!first || !last) return ''
  const curves = rest.map((point, index) => {
    const next = rest[index + 1] ?? last
    const end = index === rest.length - 1 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`
  })
  return `M${first.x} ${first.y} ${curves.length > 0 ? curves.join(' ') : `L${last.x} ${last.y}`}`
}
