import { entryKinds, everything, type Filter } from './filter'

/** Longest search that an address keeps: more is a pasted text, not a search. */
const mostText = 120
const day = /^\d{4}-\d{2}(-\d{2})?$/

/** Reads a filter from the query of an address. What it does not know is left out, so that any link opens the page. */
export function readFilter(query: string, actors: ReadonlySet<string>): Filter {
  const asked = new URLSearchParams(query)
  const list = (name: string): string[] => [...new Set(asked.get(name)?.split(',') ?? [])]
  const dayOf = (name: string): string | null => {
    const value = asked.get(name)
    return value !== null && day.test(value) ? value : null
  }
  const kinds = list('kind')
  return {
    ...everything,
    text: (asked.get('q') ?? '').slice(0, mostText),
    actors: list('actor').filter((id) => actors.has(id)),
    kinds: entryKinds.filter((kind) => kinds.includes(kind)),
    contested: asked.get('contested') === '1',
    from: dayOf('from'),
    to: dayOf('to'),
  }
}

/** The query that keeps a filter; empty where nothing is asked. */
export function writeFilter({ text, actors, kinds, contested, from, to }: Filter): string {
  const query = new URLSearchParams()
  if (text.trim()) query.set('q', text.trim().slice(0, mostText))
  if (actors.length > 0) query.set('actor', actors.join(','))
  if (kinds.length > 0) query.set('kind', kinds.join(','))
  if (contested) query.set('contested', '1')
  if (from) query.set('from', from)
  if (to) query.set('to', to)
  return query.toString()
}
