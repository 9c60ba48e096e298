import { decisionMoments } from '../analysis/happenings'
import { gapsOf } from '../record/gaps'
import { misfit } from '../record/misfit'
import { replay } from '../record/replay'
import type { RunRecord } from '../record/runRecord'
import { type RunTree, treeOf } from '../record/tree'
import type { Scenario } from '../scenario/scenario'
import { createEngine } from '../sim/engine'
import type { Engine } from '../sim/index'
import type { DebriefHost, DebriefOpened, LineSummary } from './debriefApi'
import { createLines, type Lines, summaryOf } from './lines'

/** A record that is open. `lines` is null where only its events can be shown. */
interface Open {
  readonly engine: Engine
  readonly record: RunRecord
  readonly lines: Lines | null
  tree: RunTree
}

/** Looks back on one run at a time. */
export function createDebriefHost(): DebriefHost {
  let current: Open | null = null

  function open(): Open {
    if (!current) throw new Error('no run was opened')
    return current
  }

  return {
    open(scenario, record) {
      const engine = createEngine(scenario)
      const opened = check(engine, record)
      if (!opened.ok) return opened
      const lines = opened.from === 'commands' ? createLines(engine, record) : null
      current = { engine, record, lines, tree: treeOf(record) }
      return opened
    },

    setTree(tree) {
      open().tree = tree
    },

    summary(line) {
      const { engine, record, lines, tree } = open()
      if (lines) return lines.of(tree, line).summary()
      return line === null ? fromEvents(engine.scenario, record) : null
    },

    look(line, moment, eye) {
      const { engine, lines, tree } = open()
      if (!lines) return null
      const { playback, position } = lines.of(tree, line)
      const state = playback.at(position(moment))
      if (eye === 'model') return { of: 'model', view: engine.truth(state) }
      return { of: 'seat', view: engine.view(state, playback.setupAt(moment.hour), eye.seat) }
    },

    gaps(line, moment, seat) {
      const { engine, lines, tree } = open()
      if (!lines) return null
      const { playback, position, chronicle } = lines.of(tree, line)
      const told = chronicle()
      const state = playback.at(position(moment))
      return gapsOf(told, engine.view(state, playback.setupAt(moment.hour), seat))
    },
  }
}

/**
 * Whether a record is the run that it says: computed again, with every event and hash compared. Of other rules, or of
 * another version of the scenario, it is taken as it stands.
 */
function check(engine: Engine, record: RunRecord): DebriefOpened {
  const again = replay(engine, record, { verify: true })
  if (again.from === 'commands') {
    return again.difference ? { ok: false, fault: misfit(again.difference) } : { ok: true, from: 'commands' }
  }
  const { unlike } = again
  const isOld = unlike.code === 'other-rules' || unlike.code === 'scenario-changed'
  return isOld ? { ok: true, from: 'events', unlike } : { ok: false, fault: unlike }
}

function fromEvents(scenario: Scenario, record: RunRecord): LineSummary {
  const { events, hour } = record
  const decisions = decisionMoments(scenario, events, null)
  return { ...summaryOf(events), end: hour, decisions, outcomes: null, refused: [] }
}
