import type { RunRecord } from '../../src/session/api'
import { writeRunFile } from '../../src/session/runFile'
import { createEngine } from '../../src/sim/engine'
import { playThrough } from '../playThrough'
import { loadReal } from '../realScenario'

/** What an input of the page takes as a file. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const someForecast = [{ outcome: 'deaths_total', low: 100, best: 300, high: 900 }]

/**
 * The file of a finished run: a seat that takes the first decision on the table at each window of the shortest plan.
 * `waitsAt`: number of a window, from 0, at which it waits instead. `over`: what is changed of the record.
 */
export async function finishedRun(
  over: Partial<RunRecord> = {},
  { forecast = someForecast, waitsAt }: { readonly forecast?: RunRecord['forecast']; readonly waitsAt?: number } = {},
): Promise<GivenFile> {
  const seat = 'interim_government'
  const start = { seat, plan: 'lesson-45', seed: 5, policy: 'record', forecast } as const
  const record = playThrough(createEngine(loadReal()), start, (authority, { view }, window) => {
    const open = view.decisions.find(({ status }) => status === 'available')
    if (window === waitsAt) authority.send({ type: 'wait', seat, reason: 'Too little is certain yet.' })
    else if (open) authority.send({ type: 'decide', seat, option: open.option, reason: 'It is on the table.' })
  })
  const { name, blob } = writeRunFile({ ...record, ...over })
  return { name, mimeType: blob.type, buffer: Buffer.from(await blob.arrayBuffer()) }
}
