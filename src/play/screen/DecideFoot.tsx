import { Button } from '../../ui/parts/Button'

export interface DecideFootProps {
  /** What the one filled accent button does now; null while there is nothing to act on. */
  readonly act: { readonly label: string; readonly onPress: () => void; readonly isPending: boolean } | null
  /** Second button, framed: letting hours pass without locking what is chosen. */
  readonly other: { readonly label: string; readonly onPress: () => void } | null
  readonly line: string
  readonly warning: string | null
}

/** Fixed foot of the decisions: one line that says where things stand, one button that acts. */
export function DecideFoot({ act, other, line, warning }: DecideFootProps) {
  return (
    <div className="decide-foot">
      <p className={warning ? 'foot-warning' : 'note'} role="status">
        {warning ?? line}
      </p>
      {other && <Button onPress={other.onPress}>{other.label}</Button>}
      {act && (
        <Button look="act" onPress={act.onPress} isPending={act.isPending}>
          {act.label}
        </Button>
      )}
    </div>
  )
}
