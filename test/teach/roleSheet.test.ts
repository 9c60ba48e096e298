import { expect, it } from 'vitest'
import type { LessonView } from '../../src/classroom/views'
import { type KeptPass, openPasses } from '../../src/teach/link/passes'
import { roleSheetIn, roleSheetOf } from '../../src/teach/student/roleSheet'

const pass = (over: Partial<KeptPass>): KeptPass => ({
  session: 's',
  role: 'member',
  token: 't',
  title: '',
  when: 1,
  ...over,
})

/** What a browser is owed that sees these parts of the lesson, one after the other. */
const after = (kept: KeptPass, ...parts: readonly LessonView['phase']['name'][]) =>
  parts.reduce(
    (state, name) => roleSheetIn(state, name === 'window' ? { name, window: 0 } : { name }),
    roleSheetOf(kept),
  )

it('a role sheet is owed to whoever sees play before they saw a briefing', () => {
  expect(after(pass({}), 'window')).toBe('owed')
  expect(after(pass({}), 'lobby', 'window')).toBe('owed')
  expect(after(pass({}), 'lobby', 'brief', 'window')).toBe('done')
  expect(after(pass({}), 'lobby', 'debrief')).toBe('unseen')
  // The teacher stepped back: the briefing shows it.
  expect(after(pass({}), 'window', 'brief', 'window')).toBe('done')
})

it('it is owed over reloads until it was read, which the pass keeps', () => {
  expect(after(pass({ title: 'History', roleSheet: 'owed' }), 'window', 'debrief', 'window')).toBe('owed')
  expect(after(pass({ title: 'History', roleSheet: 'unseen' }), 'window')).toBe('owed')
  expect(after(pass({ title: '', roleSheet: 'done' }), 'window')).toBe('done')
})

it('a pass from before this was kept is owed nothing in a lesson that it has seen, and what can’t be read loses no seat', async () => {
  expect(after(pass({ title: 'History' }), 'window')).toBe('done')
  const passes = await openPasses()
  await passes.put(pass({ session: 'of-later', title: 'History', roleSheet: 'later' as 'done' }))
  const kept = (await passes.list()).find(({ session }) => session === 'of-later')
  expect(kept?.token).toBe('t')
  expect(kept && roleSheetOf(kept)).toBe('done')
})
