/** Lines to write on by hand, with what is to be written before them. */
export function WriteLines({ label = '', count }: { label?: string; count: number }) {
  return (
    <div className="ppr-lines">
      {label && <p className="ppr-lines-label">{label}</p>}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <div key={index} className="ppr-line" aria-hidden="true" />
      ))}
    </div>
  )
}

/** Something that was asked, and what was written. Empty answers have lines, or nothing. */
export function Written(props: { asked: string; text: string; withLines: boolean; lines?: number }) {
  const { asked, text, withLines, lines = 2 } = props
  if (!text) return withLines ? <WriteLines label={asked} count={lines} /> : null
  return (
    <div className="ppr-written">
      <p className="ppr-asked">{asked}</p>
      <p>{text}</p>
    </div>
  )
}
