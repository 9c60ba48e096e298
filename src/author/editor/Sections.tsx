export interface SectionsProps {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly name: string; readonly problems: number }[]
  readonly here: string
  readonly onGo: (id: string) => void
}

/** Ways between the pages of a part, with the problems of each. */
export function Sections({ label, items, here, onGo }: SectionsProps) {
  return (
    <nav className="sections" aria-label={label}>
      <ul>
        {items.map(({ id, name, problems }) => (
          <li key={id}>
            <button type="button" aria-current={id === here ? 'true' : undefined} onClick={() => onGo(id)}>
              {name}
              {problems > 0 && <span className="count-mark">{problems}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
