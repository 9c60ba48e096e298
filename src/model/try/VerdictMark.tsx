import type { Verdict } from '../../analysis/verdict'

/** A verdict by its shape: a filled disc stands, an open ring with a bar has fallen, a hatch can't be told. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <svg className={`mdl-verdict-mark mdl-verdict-${verdict}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {verdict === 'stands' && <circle className="full" cx={8} cy={8} r={6} />}
      {verdict === 'falls' && (
        <>
          <circle cx={8} cy={8} r={6} />
          <path d="M4 12 12 4" />
        </>
      )}
      {verdict === 'open' && <circle className="dashed" cx={8} cy={8} r={6} />}
    </svg>
  )
}
