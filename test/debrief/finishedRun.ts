import type { Reflection } from '../../src/record/reflection'
import type { RunRecord } from '../../src/record/runRecord'
import type { Scenario } from '../../src/scenario/scenario'
import { createEngine } from '../../src/sim/engine'
import { playThrough } from '../playThrough'

/** A text that would do harm where it is not taken as text. */
export const hostile =
  '=HYPERLINK("http://x")</script><img src=x onerror=alert(1)><!-- \u2028 "quoted", and\na second line'

/** A forecast as somebody might lock it. */
export const someForecast = (scenario: Scenario): RunRecord['forecast'] =>
  scenario.play.forecast.map(({ outcome, max, step }) => ({
    outcome,
    low: step,
    best: Math.round(max / 4),
    high: Math.round(max / 2),
  }))

/**
 * A finished run of a seat that takes the first decision on the table at each window, gives one standing order where it
 * can, and waits where nothing is offered.
 */
export function finishedRun(
  scenario: Scenario,
  { plan = 'lesson-45', seed = 5, reason = 'It is on the table.', seat = 'interim_government', observed = false } = {},
): RunRecord {
  const start = { seat, plan, seed, policy: 'record', forecast: someForecast(scenario) } as const
  return playThrough(createEngine(scenario), observed ? { ...start, observed } : start, (authority, { view }) => {
    if (observed) return
    const open = view.decisions.find(({ status }) => status === 'available')
    if (open) authority.send({ type: 'decide', seat, option: open.option, reason })
    else authority.send({ type: 'wait', seat, reason })
    // A standing order for the first decision that is not possible yet.
    view.decisions.some(({ option, status, standing }) => {
      if (standing || status !== 'unavailable') return false
      return authority.send({ type: 'stand', seat, option, until: view.hour + 48, reason }).ok
    })
  })
}

/** What somebody might write in a debrief, with `text` in every field. */
export function someReflection(text: string): Reflection {
  return {
    form: 'alone',
    plan: 'lesson-45',
    at: 'ticket',
    done: ['cool-down', 'memory', 'happened', 'spread', 'record', 'alternatives', 'trial', 'ticket'],
    skipped: ['missing'],
    answers: [
      { question: 'one-word', text: 'Unsure.' },
      { question: 'told-then', text },
    ],
    turnings: [
      { text, option: null, hour: null },
      { text: 'The border had stayed open.', option: null, hour: 40 },
    ],
    shares: [
      { of: 'record', share: 40 },
      { of: 'first', share: 30 },
      { of: 'second', share: 20 },
      { of: 'other', share: 10 },
    ],
    trial: { conclusion: text, parameter: null, stands: 'unsure', challenge: text },
    ticket: { claim: text, evidence: 'The cable of the second night.', doubt: 'Who was never asked.' },
  }
}

/** The same run with notes, a branch and a reflection on it. */
export function lookedBackOn(record: RunRecord, text: string): RunRecord {
  return {
    ...record,
    notes: [
      { id: 'n1', branch: null, hour: 6, order: null, text },
      { id: 'n2', branch: null, hour: 30, order: null, text: '' },
    ],
    branches: [
      {
        id: 'b1',
        parent: null,
        from: 6,
        kept: 0,
        label: text,
        note: text,
        folded: false,
        policy: 'record',
        played: record.seat === null ? [] : [record.seat],
        changes: [],
        commands:
          record.seat === null ? [] : [{ hour: 10, command: { type: 'wait', seat: record.seat, reason: text } }],
      },
    ],
    main: 'b1',
    reflection: someReflection(text),
  }
}
