/** A cell of a table on file. Numbers are written as they are, text is made harmless. */
export type Cell = string | number | null

/** First characters that make a spreadsheet read a cell as a formula, tab and line ends among them. */
const formula = /^[\s\u00a0\ufeff]*[=+\-@|%]|^[\t\r\n]/

/**
 * One cell of a CSV file. Text that a spreadsheet could run as a formula gets an apostrophe before it (as OWASP
 * advises); quotes, commas and line ends are quoted after RFC 4180.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const harmless = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n\t;']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A CSV file with a heading line. Begins with the byte order mark, without which spreadsheets misread UTF-8. */
export function csvFile(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [heading, ...rows].map((row) => row.map(csvCell).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}
