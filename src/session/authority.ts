import { createFigures } from '../analysis/figures'
import { watchRun } from '../analysis/watch'
import { additionsOf } from '../record/additions'
import { setupAt, stretchesOf } from '../record/hands'
import { createLog, endOfRun, hashHours, type RunLog } from '../record/log'
import { misfit } from '../record/misfit'
import { planFrom } from '../record/plan'
import { replay, unlike } from '../record/replay'
import type { RunRecord } from '../record/runRecord'
import type { Plan } from '../scenario/schema/play'
import type { Command, Engine, Refusal, RunSetup, State } from '../sim/index'
import type { GameAuthority, GameSnapshot, NewGame, Reply } from './api'

/** Everything of one game that changes while it is played. */
interface Game {
  readonly head: NewGame
  readonly plan: Plan
  readonly setup: RunSetup
  readonly state: State
  readonly log: RunLog
  readonly watch: ReturnType<typeof watchRun>
  readonly hashHours: ReadonlySet<number>
  /** Windows closed so far; they open and close in the plan's order. */
  closed: number
  /** The seat whose view is given; another than the head's only for an observer. */
  seat: string
}

/**
 * The authority of one game. Holds the state, lets commands through the engine's rules, opens and closes the windows
 * of the plan, and keeps the record. A window opens when its hour is reached; hours pass only while none is open.
 */
export function createAuthority(engine: Engine): GameAuthority {
  const { scenario } = engine
  const end = endOfRun(scenario)
  const figures = createFigures(scenario)
  let current: Game | null = null

  function game(): Game {
    if (!current) throw new Error('no game has begun')
    return current
  }

  /** The plan of a game, as it is played. Whoever begins one names a seat, a plan and an hour of the scenario; anything else is a bug. */
  function planOf(head: NewGame): Plan {
    const plan = scenario.play.plans.find((one) => one.id === head.plan)
    if (!plan) throw new Error(`no plan ${head.plan}`)
    if (!scenario.play.seats.some((seat) => seat.id === head.seat)) throw new Error(`no seat ${head.seat}`)
    return planFrom(plan, head.from)
  }

  function open(head: NewGame, state: State, log: RunLog, watch: Game['watch'], closed: number): Game {
    const plan = planOf(head)
    const setup = setupAt(stretchesOf(head), Math.max(state.hour, head.from ?? 0))
    return { head, plan, setup, state, log, watch, hashHours: hashHours(scenario, head), closed, seat: head.seat }
  }

  function openWindow({ plan, closed, state }: Game): number | null {
    return plan.windows[closed]?.hour === state.hour ? closed : null
  }

  function snapshot(now: Game): GameSnapshot {
    const { head, plan, closed, state, setup } = now
    const opened = openWindow(now)
    const next = opened === null ? closed : closed + 1
    const nextWindow = next < plan.windows.length ? next : null
    return {
      view: engine.view(state, setup, now.seat),
      seat: now.seat,
      plan: plan.id,
      seed: head.seed,
      policy: head.policy,
      forecast: head.forecast,
      openWindow: opened,
      nextWindow,
      stopsAt: nextWindow === null ? end : plan.windows[nextWindow].hour,
      over: state.hour >= end,
      ...(head.observed ? { observed: true } : {}),
      ...(head.from ? { from: head.from } : {}),
    }
  }

  /** Keeps what stands at the hour that was just reached. */
  function reached(now: Game): void {
    now.watch.observe(now.state)
    if (now.hashHours.has(now.state.hour)) now.log.hash(now.state.hour, engine.hash(now.state))
  }

  /** A refusal of the session's own. Screens word it by its code; the reason is for developers. */
  function refuse(now: Game, code: Refusal['code'], path: string, reason: string): Reply {
    return { ok: false, refusal: { code, path, reason }, game: snapshot(now) }
  }

  return {
    begin(head) {
      planOf(head)
      const { from = 0 } = head
      if (!Number.isInteger(from) || from < 0 || from >= scenario.play.clock.ticks) throw new Error(`no hour ${from}`)
      const before = setupAt(stretchesOf(head), 0)
      const state = engine.start(before)
      const log = createLog(scenario, { ...head, seat: head.seat })
      current = open(head, state, log, watchRun(scenario, figures), 0)
      reached(current)
      while (state.hour < from) {
        log.passed(engine.advance(state, before))
        reached(current)
      }
      return snapshot(current)
    },

    restore(record) {
      const fault = unlike(engine, record)
      if (fault) return { ok: false, fault }
      const head = headOf(record)
      if (!head) return { ok: false, fault: { code: 'nobody-played' } }
      const plan = planOf(head)
      const watch = watchRun(scenario, figures)
      const log = createLog(scenario, { ...head, seat: head.seat })
      log.add(additionsOf(record))
      const hours = hashHours(scenario, head)
      const again = replay(engine, record, {
        verify: true,
        observe: (state, hash) => {
          watch.observe(state)
          if (hours.has(state.hour)) log.hash(state.hour, hash ?? engine.hash(state))
        },
      })
      if (again.from === 'events') return { ok: false, fault: again.unlike }
      if (again.difference) return { ok: false, fault: misfit(again.difference) }
      for (const { hour, command } of record.commands) log.command(hour, command, [])
      log.passed(again.events)
      current = open(head, again.state, log, watch, windowsClosed(plan, record))
      return { ok: true, game: snapshot(current) }
    },

    send(command: Command): Reply {
      const now = game()
      if (now.head.observed && command.type === 'read') return { ok: true, game: snapshot(now) }
      if (!now.head.observed && command.seat !== now.head.seat) {
        return refuse(now, 'unknown-seat', 'seat', 'played from another seat')
      }
      const orders = command.type === 'decide' || command.type === 'stand' || command.type === 'wait'
      if (orders && !now.head.observed && openWindow(now) === null && now.state.hour < scenario.play.clock.ticks) {
        return refuse(now, 'bad-hour', 'type', 'no window is open')
      }
      const reply = engine.decide(now.state, now.setup, command)
      if (!reply.ok) return { ok: false, refusal: reply.refusal, game: snapshot(now) }
      for (const event of reply.events) engine.apply(now.state, now.setup, event)
      now.log.command(now.state.hour, command, reply.events)
      return { ok: true, game: snapshot(now) }
    },

    closeWindow() {
      const now = game()
      if (openWindow(now) !== null) now.closed++
      return snapshot(now)
    },

    advance(hours) {
      const now = game()
      if (openWindow(now) !== null) return snapshot(now)
      const stop = Math.min(now.plan.windows[now.closed]?.hour ?? end, end)
      const to = Math.min(stop, now.state.hour + Math.max(0, Math.floor(hours)))
      while (now.state.hour < to) {
        now.log.passed(engine.advance(now.state, now.setup))
        reached(now)
      }
      return snapshot(now)
    },

    look(seat) {
      const now = game()
      if (now.head.observed && scenario.play.seats.some((one) => one.id === seat)) now.seat = seat
      return snapshot(now)
    },

    record() {
      const now = game()
      const record = now.log.record(now.state.hour, now.closed)
      // Until the end the events, with what the seat may not know, stay here: commands and hashes bring the run back.
      return now.state.hour < end ? { ...record, events: [] } : record
    },

    annotate(additions) {
      game().log.add(additions)
    },

    result() {
      const now = game()
      if (now.state.hour < end) throw new Error('the run has not ended')
      return {
        outcomes: now.watch.outcomes(now.state),
        course: now.log.events.flatMap((event) => {
          if (event.type !== 'hour-passed') return []
          const { deaths, announcedDeaths, abroadNow, insideNow, buildings } = event.figures
          return [
            { hour: event.hour, deaths, announced: announcedDeaths, abroad: abroadNow, inside: insideNow, buildings },
          ]
        }),
      }
    },
  }
}

/** How a recorded run was begun; null when nobody played in it, so that nobody can go on. */
function headOf(record: RunRecord): NewGame | null {
  if (record.seat === null || record.plan === null) return null
  const { seat, plan, seed, policy, forecast, observed, from, hands, held } = record
  return {
    ...{ seat, plan, seed, policy, forecast },
    ...(observed ? { observed } : {}),
    ...(from ? { from } : {}),
    ...(hands ? { hands } : {}),
    ...(held === undefined ? {} : { held }),
  }
}

/**
 * Windows closed in a record. What it says is held to what its hour allows: all earlier windows are closed, no later
 * one is, and the one at its hour is as the record says, or open.
 */
function windowsClosed(plan: Plan, record: RunRecord): number {
  const passed = plan.windows.filter((window) => window.hour < record.hour).length
  const reached = plan.windows.filter((window) => window.hour <= record.hour).length
  return Math.min(reached, Math.max(passed, record.windowsClosed ?? passed))
}
