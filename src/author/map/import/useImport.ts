import { useEffect, useMemo, useState } from 'react'
import type { LonLat } from '../../../map/projection'
import type { MapKind } from '../../../scenario/schema/map'
import type { ImportFault, ImportFile } from './geojson'
import { type Group, groupsOf, guessProperty, namesIn, propertiesOf } from './groups'
import { readFiles, reasonOf } from './readFiles'
import { type Simplified, simplified } from './simplify'
import { boxAround, type Taken, takeGroups } from './take'

type Made = Simplified | 'too-large' | { readonly reason: string }

/** Files on their way to a background, with what their author chose. */
export interface Import {
  readonly files: readonly ImportFile[]
  readonly faults: readonly { readonly name: string; readonly fault: ImportFault }[]
  readonly groups: readonly Group[]
  readonly properties: readonly string[]
  readonly property: string
  readonly nameProperties: readonly string[]
  readonly names: string
  readonly isNear: boolean
  readonly kinds: ReadonlyMap<string, MapKind | null>
  readonly taken: Taken
  /**
   * What comes out, small enough for a package; null while it is made, `too-large` where it can't be made so small, or what
   * went wrong.
   */
  readonly result: Made | null
  readonly isReading: boolean
  read(files: readonly File[]): Promise<void>
  leaveOut(name: string): void
  setProperty(property: string): void
  setNames(property: string): void
  setNear(isNear: boolean): void
  setKind(key: string, kind: MapKind | null): void
}

export function useImport(places: readonly LonLat[]): Import {
  const [files, setFiles] = useState<readonly ImportFile[]>([])
  const [faults, setFaults] = useState<Import['faults']>([])
  const [property, setProperty] = useState<string | null>(null)
  const [names, setNames] = useState<string | null>(null)
  const [isNear, setNear] = useState(true)
  const [kinds, setKinds] = useState<Import['kinds']>(new Map())
  const [isReading, setReading] = useState(false)
  const [made, setMade] = useState<{ readonly of: Taken; readonly result: Made } | null>(null)
  const properties = useMemo(() => propertiesOf(files), [files])
  const nameProperties = useMemo(() => namesIn(files), [files])
  const by = property ?? guessProperty(files)
  const named = names ?? nameProperties[0] ?? ''
  const groups = useMemo(() => groupsOf(files, by), [files, by])
  const near = useMemo(() => (isNear ? boxAround(places) : null), [isNear, places])
  const taken = useMemo(() => takeGroups(groups, { kinds, names: named, near }), [groups, kinds, named, near])
  useEffect(() => {
    let left = false
    const settle = (result: Made) => left || setMade({ of: taken, result })
    simplified(taken.features).then(
      (result) => settle(result ?? 'too-large'),
      (error: unknown) => settle({ reason: reasonOf(error) }),
    )
    return () => {
      left = true
    }
  }, [taken])
  return {
    files,
    faults,
    groups,
    properties,
    property: by,
    nameProperties,
    names: named,
    isNear,
    kinds,
    taken,
    result: made?.of === taken ? made.result : null,
    isReading,
    async read(given) {
      setReading(true)
      try {
        const reads = await readFiles(given)
        const fresh = reads.flatMap((one) => (one.ok ? [one.file] : []))
        const isFresh = ({ name }: ImportFile) => fresh.every((one) => one.name !== name)
        setFiles((now) => [...now.filter(isFresh), ...fresh])
        setFaults(reads.flatMap((one) => (one.ok ? [] : [{ name: one.name, fault: one.fault }])))
      } finally {
        setReading(false)
      }
    },
    leaveOut: (name) => setFiles((now) => now.filter((file) => file.name !== name)),
    setProperty,
    setNames,
    setNear,
    setKind: (key, kind) => setKinds((now) => new Map(now).set(key, kind)),
  }
}
