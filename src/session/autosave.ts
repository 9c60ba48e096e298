import type { SessionServices } from './api'
import type { RunStore } from './storage'

/** What a player is told about the saving of the run. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'not-kept'

/**
 * A session that saves itself: after the start, each accepted command, each closed window, each batch of hours, and
 * when an observer turns to another desk.
 * One save is under way at a time; what happens meanwhile is covered by one more after it. `settled` resolves when
 * nothing is left to save.
 */
export interface SelfSaving {
  readonly authority: SessionServices['authority']
  settled(): Promise<void>
}

export function savingItself(
  authority: SessionServices['authority'],
  store: RunStore,
  id: string,
  onState: (state: SaveState) => void = () => {},
): SelfSaving {
  let wanted = false
  let desk: string | null = null
  let running: Promise<void> | null = null

  async function drain(): Promise<void> {
    while (wanted) {
      wanted = false
      onState('saving')
      try {
        await store.save(id, await authority.record(), desk)
        if (!wanted) onState(store.kept ? 'saved' : 'not-kept')
      } catch {
        onState('failed')
      }
    }
    running = null
  }
  const save = (): void => {
    wanted = true
    running ??= drain()
  }
  const andSave = async <T>(answer: Promise<T>): Promise<T> => {
    const value = await answer
    save()
    return value
  }
  return {
    authority: {
      ...authority,
      begin: (game) => andSave(authority.begin(game)),
      restore: async (record) => {
        const restored = await authority.restore(record)
        if (restored.ok) save()
        return restored
      },
      closeWindow: () => andSave(authority.closeWindow()),
      advance: (hours) => andSave(authority.advance(hours)),
      look: async (seat) => {
        const game = await authority.look(seat)
        if (game.observed && game.seat !== desk) {
          desk = game.seat
          save()
        }
        return game
      },
      send: async (command) => {
        const reply = await authority.send(command)
        if (reply.ok) save()
        return reply
      },
    },
    settled: async () => {
      while (running) await running
    },
  }
}
