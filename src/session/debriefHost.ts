import { decisionMoments } from '../analysis/happenings'
import { gapsOf } from '../record/gaps'
import { misfit } from '../record/misfit'
import { pastView } from '../record/pastView'
import { ordersOf } from '../record/playback'
import { rebuild } from '../record/rebuild'
import { replay } from '../record/replay'
import type { RunRecord } from '../record/runRecord'
import { type RunTree, treeOf } from '../record/tree'
import type { Scenario } from '../scenario/scenario'
import { createEngine } from '../sim/engine'
import type { Engine } from '../sim/index'
import type { DebriefHost, DebriefOpened, LineId, LineSummary } from './debriefApi'
import { createLines, type KeptLine, type Lines, summaryOf } from './lines'

/** A record that is open. Of one that was made under other rules, only branches are lines of today's. */
interface Open {
  readonly engine: Engine
  readonly record: RunRecord
  readonly from: 'commands' | 'events'
  /** Null where today's scenario lacks the record's seat, so that nothing can go on from it. */
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

  /** The line that is meant; null where it can't be computed. */
  function computed(line: LineId): KeptLine | null {
    const { from, lines, tree } = open()
    return lines && (from === 'commands' || line !== null) ? lines.of(tree, line) : null
  }

  return {
    open(scenario, record) {
      const engine = createEngine(scenario)
      const opened = check(engine, record)
      if (!opened.ok) return opened
      const { from } = opened
      const hasSeat = record.seat === null || scenario.play.seats.some(({ id }) => id === record.seat)
      const lines = from === 'commands' || hasSeat ? createLines(engine, record) : null
      current = { engine, record, from, lines, tree: treeOf(record) }
      return opened
    },

    rebuild: (scenario, record) => rebuild(createEngine(scenario), record),

    setTree(tree) {
      open().tree = tree
    },

    summary(line) {
      const { engine, record } = open()
      const kept = computed(line)
      if (kept) return kept.summary()
      return line === null ? fromEvents(engine.scenario, record) : null
    },

    look(line, moment, eye) {
      const { engine, record } = open()
      const kept = computed(line)
      if (!kept) {
        const past = line === null && eye === 'model' ? pastView(engine.scenario, record.events, moment.hour) : null
        return past && { of: 'model', view: past }
      }
      const { playback, position } = kept
      const state = playback.at(position(moment))
      if (eye === 'model') return { of: 'model', view: engine.truth(state) }
      return { of: 'seat', view: engine.view(state, playback.setupAt(moment.hour), eye.seat) }
    },

    offers(line, moment, seat) {
      const { engine, lines, tree } = open()
      if (!lines) return null
      const { playback, position } = lines.of(tree, line)
      return engine.view(playback.at(position(moment)), playback.setupAt(moment.hour), seat).decisions
    },

    gaps(line, moment, seat) {
      const { engine } = open()
      const kept = computed(line)
      if (!kept) return null
      const { playback, position, chronicle } = kept
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
  const decisions = decisionMoments(scenario, events, ordersOf(record))
  return { ...summaryOf(events), end: hour, decisions, outcomes: null, refused: [] }
}
