import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSaver, type SaveState } from '../../../src/author/store/saver'

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }),
)
afterEach(() => void vi.useRealTimers())

function saving(save: () => Promise<void>) {
  const states: SaveState[] = []
  return { saver: createSaver(save, (state) => states.push(state)), states }
}
const full = () => Promise.reject(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }))

it('saves within 700 milliseconds of an edit, also while typing goes on', async () => {
  const save = vi.fn(async () => undefined)
  const { saver, states } = saving(save)
  for (let i = 0; i < 9; i++) {
    saver.changed()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(save).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(600)
  expect(save).toHaveBeenCalledTimes(2)
  expect(states.at(-1)).toEqual({ is: 'saved' })
})

it('saves once more what came while a save was under way, never two at a time', async () => {
  let free: () => void = () => undefined
  const save = vi.fn(() => new Promise<void>((resolve) => (free = resolve)))
  const { saver, states } = saving(save)
  saver.changed()
  await vi.advanceTimersByTimeAsync(500)
  saver.changed()
  await vi.advanceTimersByTimeAsync(2000)
  expect(save).toHaveBeenCalledTimes(1)
  free()
  await vi.advanceTimersByTimeAsync(0)
  expect(save).toHaveBeenCalledTimes(2)
  expect(states.map(({ is }) => is)).not.toContain('saved')
  free()
  await vi.advanceTimersByTimeAsync(0)
  expect(states.at(-1)).toEqual({ is: 'saved' })
})

it('says why it could not save, and tries again with the next edit or when asked', async () => {
  const save = vi.fn<() => Promise<void>>(full)
  const { saver, states } = saving(save)
  saver.changed()
  await vi.advanceTimersByTimeAsync(5000)
  expect(states.at(-1)).toEqual({ is: 'unsaved', why: 'full' })
  expect(save).toHaveBeenCalledTimes(1)
  await saver.flush()
  expect(save).toHaveBeenCalledTimes(2)
  save.mockImplementation(async () => undefined)
  saver.changed()
  await vi.advanceTimersByTimeAsync(500)
  expect(states.at(-1)).toEqual({ is: 'saved' })
})

it('saves at once when the page is left', async () => {
  const save = vi.fn(async () => undefined)
  const { saver } = saving(save)
  await saver.flush()
  expect(save).not.toHaveBeenCalled()
  saver.changed()
  await saver.flush()
  expect(save).toHaveBeenCalledTimes(1)
  saver.changed()
  saver.stop()
  await vi.advanceTimersByTimeAsync(5000)
  expect(save).toHaveBeenCalledTimes(1)
})
