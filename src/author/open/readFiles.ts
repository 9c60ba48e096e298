import { isDebris } from '../../scenario/package/paths'
import { createGate, type Gate, mostPackedBytes, type RawFiles, type Refused } from '../../scenario/package/zip'

/**
 * What somebody chose or dropped: a .zip, or the files of a folder by their path in it, with those that were not even read;
 * or a single file that is larger than any .zip of a scenario.
 */
export type Chosen =
  | { readonly kind: 'zip'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'folder'; readonly name: string; readonly files: RawFiles; readonly refused: readonly Refused[] }
  | { readonly kind: 'too-large'; readonly name: string }

/** What is read of a file of the browser. */
export type Given = Pick<File, 'name' | 'size' | 'arrayBuffer' | 'webkitRelativePath'>

/** Some other folder holds more, and is not gone through to its end: the gate tells of it long before. */
const mostSeen = 2000

/** Files chosen by a button. A single one that is no part of a folder is taken for a .zip. */
export async function chosenFiles(list: readonly Given[]): Promise<Chosen | null> {
  const [first] = list
  if (!first) return null
  if (list.length === 1 && !first.webkitRelativePath) {
    const name = nameOf(first.name)
    // By its size, before it is read.
    if (first.size > mostPackedBytes) return { kind: 'too-large', name }
    return { kind: 'zip', name, bytes: await bytesOf(first) }
  }
  const folder = gathering()
  for (const file of list) {
    if (!folder.goesOn()) break
    await folder.read(file.webkitRelativePath || file.name, file)
  }
  return folder.chosen(first.webkitRelativePath.split('/')[0] || nameOf(first.name))
}

/** What was dropped. Must be called while the drop is handled: the browser forgets it afterwards. */
export async function droppedFiles(data: DataTransfer): Promise<Chosen | null> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  const loose = [...data.files]
  if (entries.every((entry) => entry.isFile)) return chosenFiles(loose)
  const folder = gathering()
  for (const entry of entries) await readEntry(entry, folder)
  return folder.chosen(entries[0].name)
}

type Gathering = ReturnType<typeof gathering>

/** The files of a folder as they are read one after the other: only those that a package may hold. */
function gathering() {
  const gate: Gate = createGate()
  const files: [string, Uint8Array][] = []
  let seen = 0
  return {
    goesOn: () => seen < mostSeen,
    async read(path: string, file: Given): Promise<void> {
      if (isDebris(path)) return
      seen += 1
      if (gate.takes(path, file.size)) files.push([path, await bytesOf(file)])
    },
    chosen: (name: string): Chosen => ({
      kind: 'folder',
      name,
      files: Object.fromEntries(files),
      refused: gate.refused,
    }),
  }
}

async function readEntry(entry: FileSystemEntry, folder: Gathering): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '')
  if (!folder.goesOn() || isDebris(path)) return
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return folder.read(path, file)
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return
    for (const one of some) await readEntry(one, folder)
  }
}

const bytesOf = async (file: Given): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())
const nameOf = (file: string): string => file.replace(/\.zip$/i, '')
