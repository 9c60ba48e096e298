/** A reader of CSV after RFC 4180, written apart from the writer. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === ',') {
      rows[rows.length - 1].push(cell)
      cell = ''
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows[rows.length - 1].push(cell)
      cell = ''
      rows.push([])
      at++
    } else cell += sign
  }
  rows.pop()
  return rows
}
