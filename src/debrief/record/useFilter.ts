import { useEffect, useRef, useState } from 'react'
import { readFilter, writeFilter } from './address'
import type { Filter } from './filter'

/** Browsers refuse an address that changes with every key; a pause in typing is soon enough for a link or a refresh. */
const pause = 250

/** The reader's filter, kept in the address: `view` is what stands there, `onView` writes it. */
export function useFilter(
  view: string,
  onView: (view: string) => void,
  actors: ReadonlySet<string>,
): [Filter, (filter: Filter) => void] {
  const [filter, setFilter] = useState(() => readFilter(view, actors))
  const written = useRef(view)
  // The address was changed by other means: a link, or a step back.
  useEffect(() => {
    if (view === written.current) return
    written.current = view
    setFilter(readFilter(view, actors))
  }, [view, actors])
  const query = writeFilter(filter)
  useEffect(() => {
    if (query === written.current) return
    const timer = setTimeout(() => {
      written.current = query
      onView(query)
    }, pause)
    return () => clearTimeout(timer)
  }, [query, onView])
  return [filter, setFilter]
}
