import type { ReportStructure } from '../scenario/schema/report'

/** One score of a report: its value, or why there is none, by the key under which the report says so. */
export interface Score {
  readonly key: 'ard' | 'masePersistence' | 'maseLine' | 'crpsSkill' | 'peakErrorDays'
  readonly value: number | null
  readonly why: string | null
  /** What it is measured by; null where there is nothing to beat. */
  readonly kind: 'error' | 'skill' | 'days' | null
  readonly help: 'ardHelp' | 'maseHelp' | 'crpsHelp' | 'peakHelp'
}

/** The scores of a report in the order in which they are shown. */
export function scoresOf({ ard, mase, crpsSkill, peakErrorDays, why }: ReportStructure): readonly Score[] {
  const reason = (key: string): string | null => why[key] ?? null
  return [
    { key: 'ard', value: ard, why: reason('ard'), kind: null, help: 'ardHelp' },
    {
      key: 'masePersistence',
      value: mase.persistence,
      why: reason('mase.persistence'),
      kind: 'error',
      help: 'maseHelp',
    },
    { key: 'maseLine', value: mase.line, why: reason('mase.line'), kind: 'error', help: 'maseHelp' },
    { key: 'crpsSkill', value: crpsSkill, why: reason('crpsSkill'), kind: 'skill', help: 'crpsHelp' },
    { key: 'peakErrorDays', value: peakErrorDays, why: reason('peakErrorDays'), kind: 'days', help: 'peakHelp' },
  ]
}
