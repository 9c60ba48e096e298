/**
 * Least number of letters to be changed, added, left out or swapped with their neighbour to make one word of another
 * (Damerau and Levenshtein, without edits inside a swap). Stops counting beyond `most`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    // Cells further from the middle than `most` can only count more than that.
    const from = Math.max(1, i - most)
    for (let j = 1; j < from; j++) row.push(most + 1)
    for (let j = from; j <= b.length; j++) {
      if (j > i + most) {
        row.push(most + 1)
        continue
      }
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2] + 1)
      row.push(best)
      least = Math.min(least, best)
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return last[b.length]
}

/** The known name that is most like a misspelt one, or null when none is: up to a third of its letters may differ. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const most = Math.max(1, Math.min(6, Math.floor(word.length / 3)))
  const wanted = word.toLowerCase()
  let found: string | null = null
  let least = most + 1
  for (const name of known) {
    const far = distance(wanted, name.toLowerCase(), least - 1)
    if (far < least) {
      least = far
      found = name
    }
  }
  return found
}
