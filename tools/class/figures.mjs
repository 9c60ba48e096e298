/** The value below which a share of the numbers lies, 0 for none; rounded to a tenth. */
export function percentile(numbers, share) {
  if (numbers.length === 0) return 0
  const sorted = [...numbers].sort((a, b) => a - b)
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))])
}

export const rounded = (number, digits = 1) => Math.round(number * 10 ** digits) / 10 ** digits

/** How often each word occurs, the most frequent first. */
export function counted(words) {
  const counts = new Map()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]))
}
