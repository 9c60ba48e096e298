/** A key of an object or an index of a list, from the top of a file down. */
export type DataPath = readonly (string | number)[]

/** A file of a draft: data read from JSON, or text (Markdown, and whatever could not be read as data). */
export type DraftFile =
  | { readonly kind: 'data'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string }

/** A scenario while it is written: files by their path in the package. May hold anything, also what is wrong. */
export type Draft = Readonly<Record<string, DraftFile>>

/** One change of a draft. */
export type Edit =
  /** Puts a value at a path, over what stands there; the empty path is the whole file. */
  | { readonly do: 'set'; readonly file: string; readonly path: DataPath; readonly value: unknown }
  /** Takes a key out of its object or an item out of its list. */
  | { readonly do: 'remove'; readonly file: string; readonly path: DataPath }
  /** Puts an item into a list, before the one at the path's last index. */
  | { readonly do: 'insert'; readonly file: string; readonly path: DataPath; readonly value: unknown }
  /** Moves an item of the list at `path` so that it ends at index `to`. */
  | { readonly do: 'move'; readonly file: string; readonly path: DataPath; readonly from: number; readonly to: number }
  /** Writes a whole file; makes it where there is none. */
  | { readonly do: 'write'; readonly file: string; readonly content: DraftFile }
  | { readonly do: 'delete'; readonly file: string }

/** What stands at a path, or undefined where the path leads nowhere. */
export function valueAt(draft: Draft, file: string, path: DataPath): unknown {
  const content = Object.hasOwn(draft, file) ? draft[file] : undefined
  if (content?.kind !== 'data') return undefined
  let value: unknown = content.value
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}
