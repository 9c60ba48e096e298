import { useId } from 'react'

export type PartName = 'choice' | 'chance' | 'doubt'

/**
 * What fills a part of the spread, as a drawing, so that it is in a saved picture: full, dotted, lined. Slanted lines are kept
 * for what nobody knows. As large as its box.
 */
export function PartFill({ name }: { readonly name: PartName }) {
  const id = useId()
  return (
    <svg className="cho-fill" width="100%" height="100%" aria-hidden="true">
      {name === 'chance' && (
        <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse">
          <circle cx={3.5} cy={3.5} r={1.7} />
        </pattern>
      )}
      {name === 'doubt' && (
        <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse">
          <rect y={1.5} width={5} height={1.5} />
        </pattern>
      )}
      <rect width="100%" height="100%" fill={name === 'choice' ? undefined : `url(#${id})`} />
    </svg>
  )
}
