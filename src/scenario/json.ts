import type { JsonFault, TextPlace } from './jsonFault'

/** What a text of JSON may hold before it is refused. */
export interface JsonLimits {
  readonly characters: number
  readonly depth: number
  /** Longest list or object. */
  readonly entries: number
}

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly path: string; readonly fault: JsonFault }

export const scenarioLimits: JsonLimits = { characters: 8_000_000, depth: 40, entries: 5000 }

/** Keys that would reach into an object's prototype. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

class Stop extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.code)
  }
}

/** What is wrong, without its place: the reader adds that. */
type Placeless<F> = F extends { readonly at: TextPlace } ? Omit<F, 'at'> : never
type Found = Placeless<JsonFault>

/**
 * Reads JSON strictly: size and depth are limited, keys that reach into prototypes and keys given twice are refused,
 * and a fault is told with its place in the data and in the text. Never throws, never takes more than one pass.
 */
export function readJson(text: string, limits: JsonLimits = scenarioLimits): JsonResult {
  if (text.length > limits.characters) {
    return { ok: false, path: '', fault: { code: 'too-long', characters: text.length, most: limits.characters } }
  }
  const written = asWritten(text, limits)
  if (written) return { ok: true, value: written.value }
  const reader = new Reader(text, limits)
  try {
    return { ok: true, value: reader.document() }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { ok: false, path: formatPath(reader.path), fault: error.fault }
  }
}

/**
 * What programs write, read by the engine itself, several times as fast: a text that is the same again when its value is
 * written has no key twice, no key out of its order and no number that was rounded. Null for every other text, sound or not.
 */
function asWritten(text: string, limits: JsonLimits): { readonly value: unknown } | null {
  for (const key of forbiddenKeys) if (text.includes(`"${key}":`)) return null
  try {
    const value: unknown = JSON.parse(text)
    return fits(value, limits, 0) && JSON.stringify(value) === text ? { value } : null
  } catch {
    return null
  }
}

function fits(value: unknown, limits: JsonLimits, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth >= limits.depth) return false
  const items = Array.isArray(value) ? value : Object.values(value)
  return items.length <= limits.entries && items.every((item) => fits(item, limits, depth + 1))
}

/** Writes a path such as `options[3].effects[0].area`. */
export function formatPath(path: readonly PropertyKey[]): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else {
      const name = String(part).slice(0, 80)
      const plain = /^[A-Za-z_$][A-Za-z0-9_$-]*$/.test(name)
      text += plain ? (text === '' ? name : `.${name}`) : `[${JSON.stringify(name)}]`
    }
  }
  return text
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const wordPattern = /[A-Za-z0-9_+.-]{0,20}/y
const cutOff = { '"': 'cut-text', '[': 'cut-list', '{': 'cut-object' } as const

class Reader {
  private at = 0
  readonly path: PropertyKey[] = []

  constructor(
    private readonly text: string,
    private readonly limits: JsonLimits,
  ) {
    if (text.charCodeAt(0) === 0xfeff) this.at = 1
  }

  document(): unknown {
    this.space()
    if (this.at >= this.text.length) throw this.fault({ code: 'empty' })
    const value = this.value()
    this.space()
    if (this.at < this.text.length) throw this.fault({ code: 'after-end' })
    return value
  }

  private fault(found: Found): Stop {
    let line = 1
    let lineStart = 0
    for (let next = this.text.indexOf('\n'); next >= 0 && next < this.at; next = this.text.indexOf('\n', next + 1)) {
      line++
      lineStart = next + 1
    }
    const at = { line, column: this.at - lineStart + 1, character: this.at }
    return new Stop({ ...found, at })
  }

  private cutOff(inside: keyof typeof cutOff): Stop {
    this.at = this.text.length
    return this.fault({ code: cutOff[inside] })
  }

  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code === 32 || code === 10 || code === 13 || code === 9) this.at++
      else return
    }
  }

  private value(): unknown {
    const start = this.text[this.at]
    switch (start) {
      case '{':
        return this.object()
      case '[':
        return this.list()
      case '"':
        return this.string()
      default:
        return this.word()
    }
  }

  private deeper(): void {
    if (this.path.length >= this.limits.depth) {
      throw this.fault({ code: 'too-deep', most: this.limits.depth })
    }
  }

  private tooMany(count: number): void {
    if (count > this.limits.entries) throw this.fault({ code: 'too-many', most: this.limits.entries })
  }

  private object(): Record<string, unknown> {
    this.deeper()
    const object: Record<string, unknown> = {}
    let count = 0
    this.at++
    this.space()
    if (this.text[this.at] === '}') {
      this.at++
      return object
    }
    for (;;) {
      if (this.at >= this.text.length) throw this.cutOff('{')
      if (this.text[this.at] !== '"') throw this.fault({ code: 'name-wanted' })
      const key = this.string()
      this.path.push(key)
      if (forbiddenKeys.has(key)) throw this.fault({ code: 'name-forbidden', word: key })
      if (Object.hasOwn(object, key)) throw this.fault({ code: 'name-twice' })
      this.space()
      if (this.at >= this.text.length) throw this.cutOff('{')
      if (this.text[this.at] !== ':') throw this.fault({ code: 'colon-wanted' })
      this.at++
      this.space()
      if (this.at >= this.text.length) throw this.cutOff('{')
      object[key] = this.value()
      this.tooMany(++count)
      this.path.pop()
      this.space()
      const next = this.text[this.at]
      if (next === undefined) throw this.cutOff('{')
      this.at++
      if (next === '}') return object
      if (next !== ',') throw this.back({ code: 'comma-or-brace' })
      this.space()
    }
  }

  private list(): unknown[] {
    this.deeper()
    const list: unknown[] = []
    this.at++
    this.space()
    if (this.text[this.at] === ']') {
      this.at++
      return list
    }
    for (;;) {
      if (this.at >= this.text.length) throw this.cutOff('[')
      this.path.push(list.length)
      list.push(this.value())
      this.tooMany(list.length)
      this.path.pop()
      this.space()
      const next = this.text[this.at]
      if (next === undefined) throw this.cutOff('[')
      this.at++
      if (next === ']') return list
      if (next !== ',') throw this.back({ code: 'comma-or-bracket' })
      this.space()
    }
  }

  private back(found: Found): Stop {
    this.at--
    return this.fault(found)
  }

  private string(): string {
    const start = ++this.at
    let plain = true
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (Number.isNaN(code)) throw this.cutOff('"')
      if (code === 34) break
      if (code < 32) throw this.fault({ code: 'line-break' })
      if (code === 92) {
        plain = false
        this.escape()
      } else this.at++
    }
    const raw = this.text.slice(start, this.at)
    this.at++
    return plain ? raw : (JSON.parse(`"${raw}"`) as string)
  }

  /** Checks one escape, so that `JSON.parse` above can't fail. */
  private escape(): void {
    const kind = this.text[this.at + 1]
    if (kind === undefined) throw this.cutOff('"')
    if (kind === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(this.text.slice(this.at + 2, this.at + 6))) {
        throw this.fault({ code: 'bad-unicode' })
      }
      this.at += 6
    } else if ('"\\/bfnrt'.includes(kind)) this.at += 2
    else throw this.fault({ code: 'bad-escape', word: kind })
  }

  private word(): unknown {
    numberPattern.lastIndex = this.at
    const digits = numberPattern.exec(this.text)
    wordPattern.lastIndex = this.at
    const word = wordPattern.exec(this.text)?.[0] ?? ''
    if (digits) {
      const value = Number(digits[0])
      if (digits[0].length < word.length) throw this.fault({ code: 'bad-number', word })
      if (!Number.isFinite(value)) throw this.fault({ code: 'number-too-large' })
      this.at += digits[0].length
      return value
    }
    if (word === 'true' || word === 'false' || word === 'null') {
      this.at += word.length
      return word === 'null' ? null : word === 'true'
    }
    if (this.at + word.length >= this.text.length && ['true', 'false', 'null', '-'].some((w) => w.startsWith(word))) {
      this.at = this.text.length
      throw this.fault({ code: 'cut-value' })
    }
    if (/^[+-]?(nan|infinity|inf)$/i.test(word)) {
      throw this.fault({ code: 'not-finite', word })
    }
    throw this.fault({ code: 'not-a-value', word: word || this.text[this.at] })
  }
}
