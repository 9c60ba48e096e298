import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { codeAlphabet, codeLength } from '../classroom/frames'

/** A token that lets somebody in: 32 random bytes, 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Whether a text has the form of a token, so that nothing else is looked up. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text)

/** An id that nobody can guess and that frames accept: 12 letters and digits. */
export function newId(): string {
  let id = ''
  while (id.length < 12)
    id += randomBytes(16)
      .toString('base64')
      .replace(/[^A-Za-z0-9]/g, '')
  return id.slice(0, 12)
}

/** A whole number from 0 to below `below`. */
export const chance = (below: number): number => (below > 1 ? randomInt(below) : 0)

/** SHA-256 in hexadecimal digits: how tokens and codes are kept. */
export const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export function sameSecret(one: string, other: string): boolean {
  const key = randomBytes(32)
  const digest = (text: string): Buffer => createHmac('sha256', key).update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

/**
 * The join code of a session. It is kept as a hash only, and made again from the server's own secret when the teacher's page
 * asks for it, so that a restart does not change it. `until`: when it expires, in milliseconds since 1970.
 */
export function joinCode(secret: string, session: string, until: number): string {
  const digest = createHmac('sha256', secret).update(`join code of ${session} until ${until}`).digest()
  // 64 bits for six letters of 26: the bias is beyond notice.
  let number = digest.readBigUInt64BE(0)
  let code = ''
  for (let place = 0; place < codeLength; place += 1) {
    code += codeAlphabet[Number(number % BigInt(codeAlphabet.length))]
    number /= BigInt(codeAlphabet.length)
  }
  return code
}

/** A code as it was typed, in its one form; null where it can't be one. */
export function plainCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === codeLength && [...code].every((letter) => codeAlphabet.includes(letter)) ? code : null
}
