import { createContext, use } from 'react'
import { createFormat, type Format } from '../../../ui/format'
import { localeOf } from '../../../ui/i18n/resources'
import type { PlayT, Words } from '../../../ui/mapWords'
import type { TakeHomeData } from '../data'
import { type Translate, translator } from './translate'

/** What every part of the page is made from. */
export interface PageContext {
  readonly data: TakeHomeData
  readonly format: Format
  /** Words of the page. */
  readonly t: Translate
  /** Words of the reflection and of the debrief's steps. */
  readonly tReflection: Translate
  /** Words of the map, as told and as the model had it. */
  readonly mapWords: Readonly<Record<'told' | 'model', Words>>
}

export function contextOf(data: TakeHomeData): PageContext {
  const { texts, file } = data
  const language = localeOf[data.language]
  const format = createFormat(data.language, { start: file.scenario.start })
  const { common } = texts
  // The keys are those of the play screen; the texts came with the data.
  const map = (own: Readonly<Record<string, unknown>>): Words => ({
    t: translator(language, own) as unknown as PlayT,
    format,
  })
  // What the model had, it had at that very hour, from nobody: neither is said of every figure.
  const exact = { map: { ...texts.model.map, said: '{{what}}' }, common: { ...common, ageNow: '' } }
  return {
    data,
    format,
    t: translator(language, { ...texts.page, common }),
    tReflection: translator(language, { ...texts.reflection, steps: texts.steps }),
    mapWords: { told: map({ ...texts.told, common }), model: map(exact) },
  }
}

export const Page = createContext<PageContext | null>(null)

export function usePage(): PageContext {
  const page = use(Page)
  if (!page) throw new Error('a part of the page stands outside of it')
  return page
}
