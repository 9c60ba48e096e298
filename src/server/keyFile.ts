import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chance } from './secrets'

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** The teacher's key of a data folder, made the first time: 20 letters and digits, 99 bits, readable by the owner alone. */
export function keyOf(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'teacher-key')
  try {
    const kept = readFileSync(file, 'utf8').trim()
    if (/^[\x21-\x7e]{16,200}$/.test(kept)) return kept
  } catch {
    // There is none yet.
  }
  const key = Array.from({ length: 20 }, () => alphabet[chance(alphabet.length)]).join('')
  writeFileSync(file, `${key}\n`, { mode: 0o600 })
  return key
}
