import { type DataPath, type Draft, type Edit, valueAt } from './draft'

/** A change that leads nowhere: its file or path is not there. Means a fault of the caller, never of a scenario. */
export class MisplacedEdit extends Error {
  constructor(readonly edit: Edit) {
    super(`There is nothing at this place to ${edit.do}: ${edit.file} ${'path' in edit ? edit.path.join('/') : ''}`)
  }
}

export interface Edited {
  readonly draft: Draft
  /** What takes the change back, to be done in this order. */
  readonly inverse: readonly Edit[]
}

/** Changes a draft and leaves the old one as it was. Throws `MisplacedEdit`. */
export function applyEdit(draft: Draft, edit: Edit): Edited {
  const { file } = edit
  const before = Object.hasOwn(draft, file) ? draft[file] : undefined
  if (edit.do === 'write' || edit.do === 'delete') {
    if (edit.do === 'delete' && !before) throw new MisplacedEdit(edit)
    const { [file]: _, ...others } = draft
    return {
      draft: edit.do === 'write' ? { ...others, [file]: edit.content } : others,
      inverse: before ? [{ do: 'write', file, content: before }] : [{ do: 'delete', file }],
    }
  }
  if (before?.kind !== 'data') throw new MisplacedEdit(edit)
  const value = changed(before.value, edit.path, edit)
  return { draft: { ...draft, [file]: { kind: 'data', value } }, inverse: [inverseOf(draft, edit)] }
}

/** Changes in their order, as one. Throws `MisplacedEdit`; the draft is then as it was. */
export function applyEdits(draft: Draft, edits: readonly Edit[]): Edited {
  const inverse: Edit[] = []
  let now = draft
  for (const edit of edits) {
    const done = applyEdit(now, edit)
    now = done.draft
    inverse.unshift(...done.inverse)
  }
  return { draft: now, inverse }
}

type Inside = Extract<Edit, { path: DataPath }>

function inverseOf(draft: Draft, edit: Inside): Edit {
  const { file, path } = edit
  switch (edit.do) {
    case 'set': {
      const old = valueAt(draft, file, path)
      return old === undefined ? { do: 'remove', file, path } : { do: 'set', file, path, value: old }
    }
    case 'remove': {
      const value = valueAt(draft, file, path)
      const isItem = Array.isArray(valueAt(draft, file, path.slice(0, -1)))
      return { do: isItem ? 'insert' : 'set', file, path, value }
    }
    case 'insert':
      return { do: 'remove', file, path }
    case 'move':
      return { do: 'move', file, path, from: edit.to, to: edit.from }
    default:
      return never(edit)
  }
}

/** The value with the change done at the end of the path, copied along the path only. */
function changed(value: unknown, path: DataPath, edit: Inside): unknown {
  if (edit.do === 'move' && path.length === 0) return moved(value, edit)
  if (path.length === 0) {
    if (edit.do === 'set') return edit.value
    throw new MisplacedEdit(edit)
  }
  const [key, ...rest] = path
  if (rest.length === 0 && edit.do !== 'move') return changedHere(value, key, edit)
  if (Array.isArray(value) && typeof key === 'number' && key in value) {
    return value.map((item, index) => (index === key ? changed(item, rest, edit) : item))
  }
  if (isObject(value) && Object.hasOwn(value, key)) return { ...value, [key]: changed(value[key], rest, edit) }
  throw new MisplacedEdit(edit)
}

function changedHere(value: unknown, key: string | number, edit: Exclude<Inside, { do: 'move' }>): unknown {
  if (Array.isArray(value) && typeof key === 'number') {
    const last = edit.do === 'insert' ? value.length : value.length - 1
    if (!Number.isInteger(key) || key < 0 || key > last) throw new MisplacedEdit(edit)
    const rest = value.slice(edit.do === 'insert' ? key : key + 1)
    return [...value.slice(0, key), ...(edit.do === 'remove' ? [] : [edit.value]), ...rest]
  }
  if (isObject(value) && edit.do === 'set') return { ...value, [key]: edit.value }
  if (isObject(value) && edit.do === 'remove' && Object.hasOwn(value, key)) {
    const { [key]: _, ...others } = value
    return others
  }
  throw new MisplacedEdit(edit)
}

function moved(value: unknown, edit: Extract<Edit, { do: 'move' }>): unknown {
  const { from, to } = edit
  const isIndex = (index: number) =>
    Array.isArray(value) && Number.isInteger(index) && index >= 0 && index < value.length
  if (!Array.isArray(value) || !isIndex(from) || !isIndex(to)) throw new MisplacedEdit(edit)
  const others = value.filter((_, index) => index !== from)
  return [...others.slice(0, to), value[from], ...others.slice(to)]
}

const isObject = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function never(value: never): never {
  throw new TypeError(`unknown edit ${JSON.stringify(value)}`)
}
