import type { assume } from './en/assume'
import type { author } from './en/author'
import type { authorChart } from './en/authorChart'
import type { authorHours } from './en/authorHours'
import type { authorMap } from './en/authorMap'
import type { authorRecord } from './en/authorRecord'
import type { charts } from './en/charts'
import type { choice } from './en/choice'
import type { classJoin } from './en/classJoin'
import type { classPlay } from './en/classPlay'
import type { classSeat } from './en/classSeat'
import type { classWork } from './en/classWork'
import { common } from './en/common'
import type { compare } from './en/compare'
import type { faults } from './en/faults'
import type { guide } from './en/guide'
import type { lookBack } from './en/lookBack'
import type { mechanisms } from './en/mechanisms'
import type { model } from './en/model'
import type { paper } from './en/paper'
import type { play } from './en/play'
import type { record } from './en/record'
import type { replay, truth } from './en/replay'
import { start } from './en/start'
import type { takeHome } from './en/takeHome'
import type { teach } from './en/teach'
import type { teachBegin } from './en/teachBegin'
import type { teachDebrief } from './en/teachDebrief'
import type { teachProjector } from './en/teachProjector'
import type { whatIf } from './en/whatIf'

/** Texts of the interface by language, then by screen. A new screen adds its file here, or by `addTexts` where it comes late. */
export const resources = { en: { common, start } } as const

/** Texts of screens that bring their own (`late.ts`) are known by type alone. */
export type Resources = (typeof resources)['en'] & {
  assume: typeof assume
  author: typeof author
  authorChart: typeof authorChart
  authorMap: typeof authorMap
  authorHours: typeof authorHours
  authorRecord: typeof authorRecord
  charts: typeof charts
  choice: typeof choice
  classJoin: typeof classJoin
  classPlay: typeof classPlay
  classSeat: typeof classSeat
  classWork: typeof classWork
  compare: typeof compare
  faults: typeof faults
  guide: typeof guide
  lookBack: typeof lookBack
  model: typeof model
  mechanisms: typeof mechanisms
  paper: typeof paper
  play: typeof play
  record: typeof record
  replay: typeof replay
  takeHome: typeof takeHome
  teach: typeof teach
  teachBegin: typeof teachBegin
  teachDebrief: typeof teachDebrief
  teachProjector: typeof teachProjector
  truth: typeof truth
  whatIf: typeof whatIf
}
export type Language = keyof typeof resources
export const languages = Object.keys(resources) as readonly Language[]
/** Locale for numbers and dates of each language. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB' }
