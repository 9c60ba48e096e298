/** Anchor of a heading, as Markdown readers make it. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

/** Words as Markdown shows them: an angle bracket is no markup. */
export function plain(words: string): string {
  return words.replaceAll('<', '&lt;')
}

/** A table. Cells may hold Markdown; a stroke inside a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

/** A value as JSON in a block; what fits on a line stands on one. */
export function jsonBlock(value: unknown): string {
  return `\`\`\`json\n${jsonText(value, 0)}\n\`\`\``
}

const lineWidth = 100

function jsonText(value: unknown, indent: number): string {
  const flat = flatText(value)
  if (flat.length + indent <= lineWidth || typeof value !== 'object' || value === null) return flat
  const space = ' '.repeat(indent + 2)
  const isList = Array.isArray(value)
  const items = isList
    ? value.map((item) => jsonText(item, indent + 2))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item, indent + 2)}`)
  const [open, close] = isList ? '[]' : '{}'
  return `${open}\n${items.map((item) => space + item).join(',\n')}\n${' '.repeat(indent)}${close}`
}

function flatText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatText).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const items = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${flatText(item)}`)
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`
}
