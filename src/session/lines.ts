import { createFigures } from '../analysis/figures'
import { decisionMoments, stepsOf } from '../analysis/happenings'
import { watchRun } from '../analysis/watch'
import { lineOfBranch } from '../record/branchLine'
import { type Chronicle, chronicleOf } from '../record/chronicle'
import { endOfRun } from '../record/log'
import { createPlayback, type Playback, type Position } from '../record/playback'
import { courseOf } from '../record/replay'
import type { RunRecord } from '../record/runRecord'
import { courseKey, type RunTree } from '../record/tree'
import type { Engine, SimEvent } from '../sim/index'
import type { LineId, LineSummary, Moment } from './debriefApi'

/** A line of a run, computed: its moments, and what follows from it once somebody asks. */
export interface KeptLine {
  readonly playback: Playback
  /** The exact moment that is meant. */
  position(moment: Moment): Position
  summary(): LineSummary
  chronicle(): Chronicle
}

/** Lines kept beside the run as it was played; a line that is asked for again after more than these is computed anew. */
const mostKept = 5

/** The lines of one record, each computed when it is first asked for. Throws a RangeError for a branch that is not there. */
export interface Lines {
  of(tree: RunTree, line: LineId): KeptLine
}

export function createLines(engine: Engine, record: RunRecord): Lines {
  /** By all that decides how a line goes, the one asked for last at the end. */
  const kept = new Map<string, KeptLine>()
  const played = courseKey({ branches: [], notes: [], main: null }, null)

  function make(tree: RunTree, line: LineId): KeptLine {
    const whole = endOfRun(engine.scenario)
    return keepLine(
      engine,
      createPlayback(engine, lineOfBranch(record, tree, line), line === null ? record.hour : whole),
    )
  }

  return {
    of(tree, line) {
      const key = courseKey(tree, line)
      const found = kept.get(key) ?? make(tree, line)
      kept.delete(key)
      kept.set(key, found)
      const others = [...kept.keys()].filter((one) => one !== played)
      for (const oldest of others.slice(0, Math.max(0, others.length - mostKept))) kept.delete(oldest)
      return found
    },
  }
}

function keepLine(engine: Engine, playback: Playback): KeptLine {
  let summary: LineSummary | null = null
  let chronicle: Chronicle | null = null
  return {
    playback,
    position({ hour, given }) {
      if (given !== null) return { hour, given }
      // Asked for first, so that an hour outside the run is refused where every other is.
      return hour >= 0 && hour <= playback.end ? playback.endOfHour(hour) : { hour, given: 0 }
    },
    summary() {
      summary ??= {
        ...summaryOf(playback.events),
        end: playback.end,
        decisions: decisionMoments(engine.scenario, playback.events, playback),
        outcomes: outcomesOf(engine, playback),
        refused: playback.refused,
      }
      return summary
    },
    chronicle() {
      chronicle ??= chronicleOf(engine, playback)
      return chronicle
    },
  }
}

/** What events alone tell of a run. */
export function summaryOf(events: readonly SimEvent[]): Pick<LineSummary, 'course' | 'events' | 'steps'> {
  return {
    course: courseOf(events),
    events: events.filter(({ type }) => type !== 'hour-passed'),
    steps: stepsOf(events),
  }
}

/** The outcomes of a line that ran to its end, each read at its hour; null for one that did not. */
function outcomesOf(engine: Engine, playback: Playback): LineSummary['outcomes'] {
  const { scenario } = engine
  if (playback.end < endOfRun(scenario)) return null
  const figures = createFigures(scenario)
  const watch = watchRun(scenario, figures)
  const hours = figures.outcomes.flatMap(({ hour }) => (hour !== null && hour < playback.end ? [hour] : []))
  for (const hour of [...new Set(hours)].sort((a, b) => a - b)) {
    if (hour >= 0) watch.observe(playback.at(playback.endOfHour(hour)))
  }
  return watch.outcomes(playback.at(playback.endOfHour(playback.end)))
}
