/** The report as text: figures in columns, with the budget and whether it is met; notes below each. */
export function table({ machine, figures }) {
  const rows = figures.map((one) => [
    one.what,
    one.value === null ? '?' : String(one.value),
    one.unit,
    one.budget === null ? '' : `≤ ${one.budget}`,
    one.met === null ? '' : one.met ? 'met' : 'MISSED',
  ])
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (row) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd()
  const lines = rows.flatMap((row, i) => [line(row), ...(figures[i].note ? [`    ${figures[i].note}`] : [])])
  const missed = figures.filter((one) => one.met === false)
  const judged = figures.filter((one) => one.met !== null)
  const { date, platform, cores, node, chromium, loadAtStart, loadAtEnd } = machine
  return [
    `${date} · ${platform}, ${cores} cores · Node ${node}${chromium === null ? '' : ` · Chromium ${chromium}`}`,
    `load ${loadAtStart.toFixed(1)} at the start, ${loadAtEnd.toFixed(1)} at the end: above ${cores}, times by the clock say little`,
    '',
    ...lines,
    '',
    `${judged.length - missed.length} of ${judged.length} budgets met${missed.length > 0 ? `; missed: ${missed.map((one) => one.id).join(', ')}` : ''}`,
  ].join('\n')
}
