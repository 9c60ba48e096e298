import type { RawFiles } from '../../scenario/package/zip'

/** What somebody chose or dropped: a .zip, or the files of a folder by their path in it. */
export type Chosen =
  | { readonly kind: 'zip'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'folder'; readonly name: string; readonly files: RawFiles }

/** No folder of a scenario holds more; what lies beyond is some other folder. */
const mostRead = 2000

/** Files chosen by a button. A single one that is no part of a folder is taken for a .zip. */
export async function chosenFiles(list: readonly File[]): Promise<Chosen | null> {
  const [first] = list
  if (!first) return null
  if (list.length === 1 && !first.webkitRelativePath)
    return { kind: 'zip', name: nameOf(first.name), bytes: await bytesOf(first) }
  const files: Record<string, Uint8Array> = {}
  for (const file of list.slice(0, mostRead)) files[file.webkitRelativePath || file.name] = await bytesOf(file)
  return { kind: 'folder', name: first.webkitRelativePath.split('/')[0] || nameOf(first.name), files }
}

/** What was dropped. Must be called while the drop is handled: the browser forgets it afterwards. */
export async function droppedFiles(data: DataTransfer): Promise<Chosen | null> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  const loose = [...data.files]
  if (entries.every((entry) => entry.isFile)) return chosenFiles(loose)
  const files: Record<string, Uint8Array> = {}
  for (const entry of entries) await readEntry(entry, files)
  return { kind: 'folder', name: entries[0].name, files }
}

async function readEntry(entry: FileSystemEntry, files: Record<string, Uint8Array>): Promise<void> {
  if (Object.keys(files).length >= mostRead) return
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    files[entry.fullPath.replace(/^\//, '')] = await bytesOf(file)
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return
    for (const one of some) await readEntry(one, files)
  }
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())
const nameOf = (file: string): string => file.replace(/\.zip$/i, '')
