import { useMemo } from 'react'
import { type RecordSource, source as sourceSchema } from '../../scenario/schema/record'
import { Markdown } from '../../ui/markdown/Markdown'
import { useValue } from '../forms/context'

const known = new WeakMap<object, RecordSource | null>()

function sourceOf(value: unknown): RecordSource | null {
  if (typeof value !== 'object' || value === null) return null
  const found = known.get(value)
  if (found !== undefined) return found
  const read = sourceSchema.safeParse(value).data ?? null
  known.set(value, read)
  return read
}

/** Sources of the draft's record that can be read, by id. */
export function useSources(): ReadonlyMap<string, RecordSource> {
  const list = useValue('record.json', ['sources'])
  return useMemo(() => {
    const sources: readonly unknown[] = Array.isArray(list) ? list : []
    return new Map(sources.flatMap((one) => sourceOf(one) ?? []).map((source) => [source.id, source]))
  }, [list])
}

/** A text of the draft as its readers will see it, with its citations numbered. */
export default function Preview({ text, language, level = 2 }: { text: string; language: string; level?: number }) {
  const sources = useSources()
  return (
    <div lang={language}>
      <Markdown text={text} headingLevel={level} sources={sources} />
    </div>
  )
}
