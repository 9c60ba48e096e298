import { readFileSync } from 'node:fs'
import { runFaultInEnglish } from '../../record/faultTexts'
import { readRecord } from '../../record/parse'
import { replay as replayRecord } from '../../record/replay'
import { inflate } from '../../session/inflate'
import { readArguments } from '../arguments'
import type { Output } from '../output'
import { engineOf, Failure } from '../scenarioFolder'

const nothing = 'no further event'

/** `replay`: plays a run's file again and verifies every event and every hash. Non-zero on any difference. */
export async function replay(rest: readonly string[], output: Output): Promise<number> {
  const { target, options } = readArguments(rest, ['json', 'scenario'], 'the file of a run')
  const parsed = await readRecord(read(target), inflate, target)
  if (!parsed.ok) {
    const problems = parsed.faults.map(({ file, path, fault }) => ({
      file,
      path,
      reason: runFaultInEnglish(fault),
      severity: 'blocks',
      code: fault.code,
    }))
    if (options.json) output.out(JSON.stringify({ file: target, ok: false, problems }))
    else for (const one of problems) output.err(`${one.file} ${one.path}: ${one.reason}`)
    return 1
  }
  const { record } = parsed
  const result = replayRecord(engineOf(options.scenario ?? record.scenario), record, { verify: true })
  const unlike = result.from === 'events' ? runFaultInEnglish(result.unlike) : null
  const verified = result.from === 'commands' && result.difference === null
  if (options.json) {
    output.out(
      JSON.stringify({
        file: target,
        ok: verified,
        scenario: record.scenario,
        seed: record.seed,
        hour: record.hour,
        from: result.from,
        reason: unlike,
        checked: result.from === 'commands' ? result.checked : null,
        difference: result.from === 'commands' ? result.difference : null,
      }),
    )
  } else if (result.from === 'events') {
    output.err(`Not verified: ${unlike}\nIt can be played back from its ${record.events.length} events only.`)
  } else if (result.difference) {
    const { hour, what, expected, found } = result.difference
    output.err(
      `Differs at hour ${hour} (${what}).\n  expected: ${expected ?? nothing}\n  found:    ${found ?? nothing}`,
    )
  } else {
    const { commands, events, hashes } = result.checked
    output.out(`Verified to hour ${record.hour}: ${hashes} hashes, ${events} events and ${commands} commands agree.`)
  }
  return verified ? 0 : 1
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new Failure(`"${path}" can't be read${code}`)
  }
}
