import { useCallback, useMemo, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { assumptionWords } from '../../ui/assumptionWords'
import { download } from '../../ui/download'
import { classWork } from '../../ui/i18n/en/classWork'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { classFaultWords } from '../faultWords'
import type { WorkWords } from './classWork'
import { type FetchedWork, fetchWork } from './fetchWork'
import { fileName } from './fileName'
import { workAsCsv } from './workCsv'

addTexts('classWork', classWork)

export interface WorkSetting {
  readonly base: string
  readonly session: string
  readonly token: string
  readonly scenario: Scenario
}

/** Fetches what is graded of a class. Gives null where it could not be had; `fault` says why. */
export function useWork({ base, session, token, scenario }: WorkSetting): {
  readonly fault: string | null
  fetch(): Promise<FetchedWork | null>
} {
  const { t: tFault } = useTranslation(['teach', 'play', 'common'])
  const words = useWorkWords()
  const [fault, setFault] = useState<string | null>(null)
  const fetch = useCallback(async () => {
    const answer = await fetchWork({ base, session, token }, scenario, words)
    setFault(answer.ok ? null : classFaultWords(tFault, answer.fault))
    return answer.ok ? answer.value : null
  }, [base, session, token, scenario, words, tFault])
  return { fault, fetch }
}

export type WorkFile = 'csv' | 'json'

/** Saves what was fetched on this machine. The JSON is all that is kept of the class, with what is graded as `work` where that can be told. */
export function saveWork(scenario: Scenario, title: string, { file, work }: FetchedWork, kind: WorkFile): void {
  const name = `${fileName(title)}.${kind}`
  if (kind === 'json') {
    const text = JSON.stringify(typeof work === 'object' ? { ...file, work } : file, null, 1)
    download({ name, blob: new Blob([text], { type: 'application/json' }) })
  } else if (typeof work === 'object') {
    download({ name, blob: new Blob([workAsCsv(scenario, work)], { type: 'text/csv;charset=utf-8' }) })
  }
}

function useWorkWords(): WorkWords {
  const { t } = useTranslation('classWork')
  const { t: tAssume } = useTranslation('assume')
  return useMemo(
    () => ({
      read: [t('read.grade'), t('read.who')],
      assumption: (parameter) => assumptionWords(tAssume, parameter),
    }),
    [t, tAssume],
  )
}
