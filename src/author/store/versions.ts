/** Why a version was kept: named by hand; before an import or a restore; of itself while working; as a file came. */
export type VersionReason = 'by-hand' | 'import' | 'restore' | 'work' | 'as-it-came' | 'other-tab'

/** A version of a draft that one can return to. Its files are kept as the bytes of a .zip. */
export interface Version {
  readonly id: string
  readonly draft: string
  readonly reason: VersionReason
  readonly name: string
  /** Wall clock, in milliseconds since 1970. */
  readonly at: number
  readonly bytes: number
}

const automatic: ReadonlySet<VersionReason> = new Set(['import', 'restore', 'work'])
/** The most versions kept of themselves, and their size together. */
export const mostAutomatic = 20
export const mostAutomaticBytes = 24_000_000
/** The most that files as they came may take together, in bytes: as much as the largest of them. The newest always stays. */
export const mostOriginalBytes = 64_000_000
/** The newest are left alone. */
const untouched = 4

/**
 * Which versions to drop so that those kept of themselves stay under their cap: first those with the nearest neighbours in
 * time, so that what is left reaches far back, thinly. Of files as they came the oldest go. Named ones are never dropped.
 */
export function versionsToDrop(
  versions: readonly Version[],
  most = mostAutomatic,
  mostBytes = mostAutomaticBytes,
): string[] {
  const kept = versions.filter(({ reason }) => automatic.has(reason)).sort((a, b) => a.at - b.at)
  const dropped = originalsToDrop(versions)
  const isOver = () => kept.length > most || kept.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes
  while (isOver() && kept.length > untouched) {
    const old = kept.slice(0, Math.max(1, kept.length - untouched))
    const gaps = old.map(
      (version, index) => (kept[index + 1]?.at ?? version.at) - (kept[index - 1]?.at ?? Number.NEGATIVE_INFINITY),
    )
    const nearest = gaps.indexOf(Math.min(...gaps))
    dropped.push(kept[nearest].id)
    kept.splice(nearest, 1)
  }
  return dropped
}

function originalsToDrop(versions: readonly Version[]): string[] {
  let sum = 0
  return versions
    .filter(({ reason }) => reason === 'as-it-came')
    .sort((a, b) => b.at - a.at)
    .filter(({ bytes }, index) => {
      sum += bytes
      return index > 0 && sum > mostOriginalBytes
    })
    .map(({ id }) => id)
}
