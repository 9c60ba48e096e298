/** Quotes and lists within one another that a line may open. What is deeper stands as it is written. */
const mostNested = 12
/** Marks of emphasis that a paragraph may hold. The reader of Markdown pairs each with all others. */
const mostMarks = 500

/** One mark that opens a quote or an item of a list, with the blanks before it. */
const opening = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}(?=[.)][ \t]))[.)]?/y

/**
 * A text of Markdown without what its reader would choke on: quotes and lists nested by the hundred in one line, which run
 * out of its stack, and emphasis by the thousand in one paragraph, whose pairing grows with the square of it. Such marks are
 * escaped, so that they are shown as they are written. Any other text comes out as it went in.
 */
export function tamed(text: string): string {
  let marks = 0
  const lines = text.split('\n')
  const counts = lines.map((line) => {
    // A paragraph ends at an empty line; cells of a table are read one by one.
    if (line.trim() === '' || line.trimStart().startsWith('|')) marks = 0
    marks += line.match(/[*_]/g)?.length ?? 0
    return marks
  })
  let isOver = false
  // From the end, so that a paragraph is known by its last line.
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const isLast = at === lines.length - 1 || counts[at + 1] < counts[at] || lines[at + 1].trim() === ''
    if (isLast) isOver = counts[at] > mostMarks
    if (isOver) lines[at] = lines[at].replace(/[*_]/g, '\\$&')
    lines[at] = flattened(lines[at])
  }
  return lines.join('\n')
}

function flattened(line: string): string {
  opening.lastIndex = 0
  for (let count = 0; count < mostNested; count += 1) if (!opening.test(line)) return line
  const end = opening.lastIndex
  const isDeeper = opening.test(line)
  return isDeeper ? `${line.slice(0, end)} ${line.slice(end).replace(/[>+*-]|\d+(?=[.)])/g, '\\$&')}` : line
}
