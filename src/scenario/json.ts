/** What a text of JSON may hold before it is refused. */
export interface JsonLimits {
  readonly characters: number
  readonly depth: number
  /** Longest list or object. */
  readonly entries: number
}

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly path: string; readonly reason: string }

export const scenarioLimits: JsonLimits = { characters: 8_000_000, depth: 40, entries: 5000 }

/** Keys that would reach into an object's prototype. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

class Fault extends Error {}

/**
 * Reads JSON strictly: size and depth are limited, keys that reach into prototypes and keys given twice are refused,
 * and a fault is told with its place in the data and in the text. Never throws, never takes more than one pass.
 */
export function readJson(text: string, limits: JsonLimits = scenarioLimits): JsonResult {
  if (text.length > limits.characters) {
    return {
      ok: false,
      path: '',
      reason: `The file has ${text.length} characters; the most allowed is ${limits.characters}. Make it shorter.`,
    }
  }
  const reader = new Reader(text, limits)
  try {
    return { ok: true, value: reader.document() }
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    return { ok: false, path: formatPath(reader.path), reason: fault.message }
  }
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
const closing = { '"': 'a text', '[': 'a list', '{': 'an object' } as const

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
    if (this.at >= this.text.length) throw this.fault('The file is empty. Put the JSON data in it.')
    const value = this.value()
    this.space()
    if (this.at < this.text.length) throw this.fault('There is something after the end of the data. Remove it.')
    return value
  }

  private fault(what: string): Fault {
    let line = 1
    let lineStart = 0
    for (let next = this.text.indexOf('\n'); next >= 0 && next < this.at; next = this.text.indexOf('\n', next + 1)) {
      line++
      lineStart = next + 1
    }
    return new Fault(`${what} (line ${line}, column ${this.at - lineStart + 1}, character ${this.at})`)
  }

  private cutOff(inside: keyof typeof closing): Fault {
    this.at = this.text.length
    return this.fault(`The file ends inside ${closing[inside]}: it seems to be cut off. Use a complete copy.`)
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
      throw this.fault(`The data is nested more than ${this.limits.depth} levels deep. Flatten it.`)
    }
  }

  private tooMany(count: number): void {
    if (count > this.limits.entries) throw this.fault(`There are more than ${this.limits.entries} entries here.`)
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
      if (this.text[this.at] !== '"') throw this.fault('A name in double quotes is needed here.')
      const key = this.string()
      this.path.push(key)
      if (forbiddenKeys.has(key)) throw this.fault(`"${key}" is not allowed as a name. Remove it.`)
      if (Object.hasOwn(object, key)) throw this.fault('This name stands twice in the same object. Keep one.')
      this.space()
      if (this.at >= this.text.length) throw this.cutOff('{')
      if (this.text[this.at] !== ':') throw this.fault('A colon is needed here.')
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
      if (next !== ',') throw this.back('A comma or "}" is needed here.')
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
      if (next !== ',') throw this.back('A comma or "]" is needed here.')
      this.space()
    }
  }

  private back(what: string): Fault {
    this.at--
    return this.fault(what)
  }

  private string(): string {
    const start = ++this.at
    let plain = true
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (Number.isNaN(code)) throw this.cutOff('"')
      if (code === 34) break
      if (code < 32) throw this.fault('A text may not hold a line break or control character; write \\n instead.')
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
        throw this.fault('"\\u" needs four hexadecimal digits.')
      }
      this.at += 6
    } else if ('"\\/bfnrt'.includes(kind)) this.at += 2
    else throw this.fault(`"\\${kind}" is no escape known to JSON.`)
  }

  private word(): unknown {
    numberPattern.lastIndex = this.at
    const digits = numberPattern.exec(this.text)
    wordPattern.lastIndex = this.at
    const word = wordPattern.exec(this.text)?.[0] ?? ''
    if (digits) {
      const value = Number(digits[0])
      if (digits[0].length < word.length) throw this.fault(`"${word}" is not a number as JSON writes it.`)
      if (!Number.isFinite(value)) throw this.fault('This number is too large to be stored.')
      this.at += digits[0].length
      return value
    }
    if (word === 'true' || word === 'false' || word === 'null') {
      this.at += word.length
      return word === 'null' ? null : word === 'true'
    }
    if (this.at + word.length >= this.text.length && ['true', 'false', 'null', '-'].some((w) => w.startsWith(word))) {
      this.at = this.text.length
      throw this.fault('The file ends in the middle of a value: it seems to be cut off. Use a complete copy.')
    }
    if (/^[+-]?(nan|infinity|inf)$/i.test(word)) {
      throw this.fault(`"${word}" is no number that can be stored. Give a finite number or null.`)
    }
    throw this.fault(`"${word || this.text[this.at]}" can't stand here; a value is needed.`)
  }
}
