import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createActor } from 'xstate'
import type { Command, GameSnapshot, Refusal } from '../../session/api'
import { type Authority, type Speed, turnMachine } from './machine'
import { shared } from './shared'

export type Phase = 'window' | 'busy' | 'passing' | 'paused' | 'skipping' | 'over' | 'failed'

/** A game as the play screen uses it. What is as it was an hour ago is the same object. */
export interface Turn extends TurnActs {
  readonly game: GameSnapshot
  readonly phase: Phase
  readonly speed: Speed
  readonly refusal: Refusal | null
}

/** What can be done; the same functions for as long as the screen stands. */
export interface TurnActs {
  send(command: Command): void
  /** Marks a cable as read; allowed at any time. */
  read(report: string): void
  /** In an observer's run: turns to another seat's desk. */
  look(seat: string): void
  close(): void
  pause(): void
  resume(): void
  skip(): void
  setSpeed(speed: Speed): void
  /** After a failure: asks again. */
  retry(): void
}

export interface TurnOptions {
  readonly authority: Authority
  readonly game: GameSnapshot
  readonly speed: Speed
  /** A run that is opened again stands still until the player lets hours pass. */
  readonly isPaused: boolean
  /** Called for every new state of the game, after the screen has it. */
  readonly onGame: (game: GameSnapshot) => void
}

/** Runs the turn machine for as long as the screen stands. */
export function useTurn({ authority, game, speed, isPaused, onGame }: TurnOptions): Turn {
  const [actor] = useState(() => createActor(turnMachine, { input: { authority, game, speed, isPaused } }))
  const [snapshot, setSnapshot] = useState(() => actor.getSnapshot())
  useEffect(() => {
    const subscription = actor.subscribe(setSnapshot)
    actor.start()
    setSnapshot(actor.getSnapshot())
    return () => {
      subscription.unsubscribe()
      actor.stop()
    }
  }, [actor])

  const read = useCallback(
    (report: string) => {
      const { seat } = actor.getSnapshot().context.game
      void authority
        .send({ type: 'read', seat, report })
        .then((reply) => actor.send({ type: 'snapshot', game: reply.game }))
        .catch(() => undefined)
    },
    [actor, authority],
  )

  const look = useCallback(
    (seat: string) => {
      void authority
        .look(seat)
        .then((next) => actor.send({ type: 'snapshot', game: next }))
        .catch(() => undefined)
    },
    [actor, authority],
  )

  const { context } = snapshot
  const seen = useRef(context.game)
  const known = useMemo(() => {
    seen.current = shared(seen.current, context.game)
    return seen.current
  }, [context.game])
  // What broke is for developers; the screen says what to do.
  useEffect(() => {
    if (context.failure !== null) console.error(context.failure)
  }, [context.failure])
  useEffect(() => onGame(context.game), [context.game, onGame])
  const phase: Phase = snapshot.matches({ window: 'open' })
    ? 'window'
    : snapshot.matches('window')
      ? 'busy'
      : snapshot.matches({ passing: 'paused' })
        ? 'paused'
        : snapshot.matches({ passing: 'skipping' })
          ? 'skipping'
          : snapshot.matches('over')
            ? 'over'
            : snapshot.matches('failed')
              ? 'failed'
              : 'passing'

  const acts = useMemo(
    (): TurnActs => ({
      send: (command) => actor.send({ type: 'send', command }),
      read,
      look,
      close: () => actor.send({ type: 'close' }),
      pause: () => actor.send({ type: 'pause' }),
      resume: () => actor.send({ type: 'resume' }),
      skip: () => actor.send({ type: 'skip' }),
      retry: () => actor.send({ type: 'retry' }),
      setSpeed: (next) => actor.send({ type: 'speed', speed: next }),
    }),
    [actor, read, look],
  )
  const { speed: speedNow, refusal } = context
  return useMemo(
    () => ({ game: known, phase, speed: speedNow, refusal, ...acts }),
    [known, phase, speedNow, refusal, acts],
  )
}
