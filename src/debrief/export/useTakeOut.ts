import { useCallback, useEffect, useRef, useState } from 'react'
import type { RunRecord } from '../../record/runRecord'
import type { Scenario } from '../../scenario/scenario'
import type { Debrief } from '../../session/debrief'
import { download } from '../../ui/download'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { debriefFileOf } from './debriefFile'
import { fileBase, textFile } from './files'
import { useDebriefWords } from './useDebriefWords'

/** Lends a worker in which the run is open: the one of the page, or one that is opened for this and closed after it. */
export type WithDebrief = <T>(use: (debrief: Debrief) => Promise<T>) => Promise<T>

/** Kinds of files that are made here. */
export const takeOutKinds = ['csv', 'json', 'page', 'run'] as const
export type TakeOutKind = (typeof takeOutKinds)[number]

export type TakeOutState =
  | { readonly at: 'idle' }
  | { readonly at: 'making'; readonly kind: TakeOutKind; readonly done: number; readonly of: number }
  | { readonly at: 'saved'; readonly name: string }
  | { readonly at: 'stopped' }
  | { readonly at: 'failed'; readonly kind: TakeOutKind }

export interface TakeOut {
  readonly state: TakeOutState
  make(kind: TakeOutKind): void
  stop(): void
}

export interface TakeOutInput {
  readonly scenario: Scenario
  /** The run with all that was added to it. */
  readonly record: RunRecord
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  readonly withDebrief: WithDebrief
  /** Called when something was saved. */
  readonly onTaken: () => void
}

/** Makes the files that are taken out of a debrief, one at a time, each saved on this machine. */
export function useTakeOut({ scenario, record, base, withDebrief, onTaken }: TakeOutInput): TakeOut {
  const { i18n } = useTranslation()
  const language = useLanguage()
  const words = useDebriefWords(scenario, record)
  const [state, setState] = useState<TakeOutState>({ at: 'idle' })
  /** Which work goes on; another number stops it. */
  const work = useRef(0)
  useEffect(
    () => () => {
      work.current++
    },
    [],
  )

  const make = (kind: TakeOutKind): void => {
    const mine = ++work.current
    const goesOn = (): boolean => work.current === mine
    setState({ at: 'making', kind, done: 0, of: 0 })
    const name = `${fileBase(record)}-${kind === 'page' ? 'take-home' : 'debrief'}`
    const outcomes = () => withDebrief(async (debrief) => (await debrief.summary(null))?.outcomes ?? null)
    const file = async () => debriefFileOf(scenario, record, await outcomes(), words)
    const made = async (): Promise<{ name: string; blob: Blob } | null> => {
      switch (kind) {
        case 'csv': {
          const { debriefAsCsv } = await import('./debriefCsv')
          return textFile(`${name}.csv`, 'text/csv;charset=utf-8', debriefAsCsv(scenario, await file()))
        }
        case 'json':
          return textFile(`${name}.json`, 'application/json', JSON.stringify(await file(), null, 2))
        case 'run':
          return (await import('../../session/runFile')).writeRunFile(record)
        case 'page': {
          const { makeTakeHome } = await import('../takeHome/make')
          return withDebrief((debrief) =>
            makeTakeHome(
              { scenario, record, debrief, base, language, i18n, words, name: `${name}.html` },
              (done, of) => {
                if (!goesOn()) return false
                if (done % 8 === 0) setState({ at: 'making', kind, done, of })
                return true
              },
            ),
          )
        }
        default: {
          const never: never = kind
          return never
        }
      }
    }
    made().then(
      (saved) => {
        if (!goesOn() || !saved) return
        download(saved)
        setState({ at: 'saved', name: saved.name })
        onTaken()
      },
      () => goesOn() && setState({ at: 'failed', kind }),
    )
  }

  return {
    state,
    make,
    stop: useCallback(() => {
      work.current++
      setState({ at: 'stopped' })
    }, []),
  }
}
