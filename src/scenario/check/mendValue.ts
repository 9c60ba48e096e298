import type { DataPath } from '../draft/draft'
import type { Mend } from '../scenario'
import type { Explained } from '../schemaFault'
import { setTo, takeOut } from './mend'
import { nearest } from './nearest'

/** A mend of a value that a schema refused, where it follows from the value itself. `path` leads to it in the file. */
export function mendValue(found: Explained, whole: unknown, file: string, path: DataPath): Mend | null {
  const { fault } = found
  const value = path.reduce<unknown>((at, key) => (at as Readonly<Record<PropertyKey, unknown>> | null)?.[key], whole)
  switch (fault.code) {
    case 'unknown-name':
      return takeOut(file, path)
    case 'one-of': {
      const name = typeof value === 'string' ? nearest(value, fault.values.split(', ')) : null
      return name === null ? null : setTo(file, path, name)
    }
    case 'too-small':
      return typeof value === 'number' ? setTo(file, path, found.above ? fault.least + 1 : fault.least) : null
    case 'too-large':
      return typeof value === 'number' ? setTo(file, path, fault.most) : null
    case 'missing':
      return fault.wanted === 'list' ? setTo(file, path, []) : null
    case 'wrong-kind':
      return mendKind(fault.wanted, value, file, path)
    case 'bad-form': {
      const name = typeof value === 'string' && path[path.length - 1] === 'id' ? asName(value) : ''
      return name === '' || name === value ? null : setTo(file, path, name)
    }
    default:
      return null
  }
}

function mendKind(wanted: string, value: unknown, file: string, path: DataPath): Mend | null {
  if (wanted === 'whole' && typeof value === 'number') return setTo(file, path, Math.round(value))
  if ((wanted === 'number' || wanted === 'whole') && typeof value === 'string' && value.trim() !== '') {
    const number = Number(value)
    if (Number.isFinite(number)) return setTo(file, path, wanted === 'whole' ? Math.round(number) : number)
  }
  if (wanted === 'text' && typeof value === 'number') return setTo(file, path, String(value))
  if (wanted === 'yesNo' && (value === 'true' || value === 'false')) return setTo(file, path, value === 'true')
  return null
}

/** A text as a name: lower case, words joined by "-". */
function asName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9_.]+/g, '-')
    .replace(/^[-_.]+|-+$/g, '')
    .slice(0, 80)
}
