import { assign, fromPromise, setup } from 'xstate'
import type { Command, GameSnapshot, Refusal, SessionServices } from '../../session/api'

export type Authority = SessionServices['authority']

/** Hours a second. */
export const speeds = [1, 4, 12] as const
export type Speed = (typeof speeds)[number]

interface Context {
  readonly authority: Authority
  readonly game: GameSnapshot
  readonly speed: Speed
  /** Set while an hour is under way, so that the pause takes effect when it has come in. */
  readonly isPaused: boolean
  readonly refusal: Refusal | null
  readonly failure: string | null
}

type Event =
  | { readonly type: 'send'; readonly command: Command }
  | { readonly type: 'close' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'skip' }
  | { readonly type: 'speed'; readonly speed: Speed }
  | { readonly type: 'snapshot'; readonly game: GameSnapshot }
  | { readonly type: 'retry' }

export interface TurnInput {
  readonly authority: Authority
  readonly game: GameSnapshot
  readonly speed: Speed
  readonly isPaused: boolean
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * The way of a game through its windows and hours, as the screen sees it: a window is open and commands are sent;
 * it closes; hours pass one by one, or all at once on skip; the next window opens, or the play is over.
 * The authority decides everything; this only asks, in order, one thing at a time.
 */
export const turnMachine = setup({
  types: { context: {} as Context, events: {} as Event, input: {} as TurnInput },
  delays: { hour: ({ context }) => 1000 / context.speed },
  actors: {
    send: fromPromise(({ input }: { input: { authority: Authority; command: Command } }) =>
      input.authority.send(input.command),
    ),
    close: fromPromise(({ input }: { input: { authority: Authority } }) => input.authority.closeWindow()),
    advance: fromPromise(({ input }: { input: { authority: Authority; hours: number } }) =>
      input.authority.advance(input.hours),
    ),
  },
  guards: {
    isOver: ({ context }) => context.game.over,
    isWindow: ({ context }) => context.game.openWindow !== null,
    isPaused: ({ context }) => context.isPaused,
  },
}).createMachine({
  id: 'turn',
  context: ({ input }) => ({ ...input, refusal: null, failure: null }),
  initial: 'asking',
  on: {
    speed: { actions: assign({ speed: ({ event }) => event.speed }) },
    // Reading a cable goes past the machine; its answer comes in here.
    snapshot: { actions: assign({ game: ({ event }) => event.game }) },
    pause: { actions: assign({ isPaused: true }) },
    resume: { actions: assign({ isPaused: false }) },
  },
  states: {
    asking: {
      always: [{ guard: 'isOver', target: 'over' }, { guard: 'isWindow', target: 'window' }, { target: 'passing' }],
    },
    window: {
      initial: 'open',
      states: {
        open: { on: { send: 'sending', close: 'closing' } },
        sending: {
          invoke: {
            src: 'send',
            input: ({ context, event }) => {
              if (event.type !== 'send') throw new Error('only a command is sent')
              return { authority: context.authority, command: event.command }
            },
            onDone: {
              target: '#turn.asking',
              actions: assign({
                game: ({ event }) => event.output.game,
                refusal: ({ event }) => (event.output.ok ? null : event.output.refusal),
              }),
            },
            onError: { target: '#turn.failed', actions: assign({ failure: ({ event }) => words(event.error) }) },
          },
        },
        closing: {
          invoke: {
            src: 'close',
            input: ({ context }) => ({ authority: context.authority }),
            onDone: {
              target: '#turn.asking',
              actions: assign({ game: ({ event }) => event.output, refusal: null, isPaused: false }),
            },
            onError: { target: '#turn.failed', actions: assign({ failure: ({ event }) => words(event.error) }) },
          },
        },
      },
    },
    passing: {
      initial: 'choosing',
      states: {
        choosing: { always: [{ guard: 'isPaused', target: 'paused' }, { target: 'waiting' }] },
        waiting: {
          after: { hour: 'advancing' },
          on: {
            pause: { target: 'paused', actions: assign({ isPaused: true }) },
            skip: 'skipping',
            speed: { target: 'waiting', reenter: true, actions: assign({ speed: ({ event }) => event.speed }) },
          },
        },
        paused: {
          on: {
            resume: { target: 'waiting', actions: assign({ isPaused: false }) },
            skip: { target: 'skipping', actions: assign({ isPaused: false }) },
          },
        },
        advancing: {
          invoke: {
            src: 'advance',
            input: ({ context }) => ({ authority: context.authority, hours: 1 }),
            onDone: { target: '#turn.asking', actions: assign({ game: ({ event }) => event.output }) },
            onError: { target: '#turn.failed', actions: assign({ failure: ({ event }) => words(event.error) }) },
          },
          // The hour under way is not waited for: the authority takes requests in order, and stops where the run stands still.
          on: { skip: { target: 'skipping', actions: assign({ isPaused: false }) } },
        },
        skipping: {
          invoke: {
            src: 'advance',
            input: ({ context }) => ({
              authority: context.authority,
              hours: Math.max(1, context.game.stopsAt - context.game.view.hour),
            }),
            onDone: { target: '#turn.asking', actions: assign({ game: ({ event }) => event.output }) },
            onError: { target: '#turn.failed', actions: assign({ failure: ({ event }) => words(event.error) }) },
          },
        },
      },
    },
    over: {},
    failed: { on: { retry: { target: 'asking', actions: assign({ failure: null }) } } },
  },
})
