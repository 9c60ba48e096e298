import type { stack } from './stack'
import type { useAxis } from './useAxis'

export interface CrowdsProps {
  readonly crowds: ReturnType<typeof stack>['crowds']
  readonly axis: ReturnType<typeof useAxis>
  /** Pixels from the top of the lane. */
  readonly top: number
  /** Says how many marks stand there, and that pressing shows them. */
  readonly label: (count: number) => string
}

/** Where more marks stand than there is room for: how many, and a way to come closer. */
export function Crowds({ crowds, axis, top, label }: CrowdsProps) {
  return crowds.map(({ x, keys }) => (
    <button
      type="button"
      key={x}
      className="hours-crowd"
      style={{ left: x, top }}
      aria-label={label(keys.length)}
      onClick={() => axis.zoomTo(Math.min(axis.most, axis.zoom + 1), axis.scale.hourAt(x))}
    >
      +{keys.length}
    </button>
  ))
}
