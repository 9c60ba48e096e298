import { describe, expect, it } from 'vitest'
import { lineOfBranch } from '../../src/record/branchLine'
import { checkRecord, parseRecord } from '../../src/record/parse'
import { createPlayback, lineOf } from '../../src/record/playback'
import type { RunRecord } from '../../src/record/runRecord'
import { type Branch, treeOf, withTree } from '../../src/record/tree'
import { recordText } from '../../src/record/write'
import { createAuthority } from '../../src/session/authority'
import { createEngine } from '../../src/sim/engine'
import { smallScenario } from '../scenario/small'

const engine = createEngine(smallScenario())
function play(): RunRecord {
  const authority = createAuthority(engine)
  authority.begin({ seat: 'council', plan: 'short', seed: 11, policy: 'record', forecast: [] })
  authority.send({ type: 'decide', seat: 'council', option: 'curfew', reason: 'Now.' })
  for (let window = 0; window < 3; window++) {
    authority.closeWindow()
    authority.advance(100)
  }
  return authority.record()
}
const record = play()
const branch: Branch = {
  id: 'b1',
  parent: null,
  from: 0,
  kept: 0,
  label: 'No curfew',
  note: '',
  folded: false,
  policy: 'wait',
  played: ['council'],
  changes: [],
  commands: [],
}
const takenIn = (run: ReturnType<typeof createPlayback>): string[] =>
  run.events.flatMap((event) => (event.type === 'decision-taken' ? [`${event.hour} ${event.option} ${event.by}`] : []))

describe('the run of a branch', () => {
  it('is the played one without a branch', () => {
    expect(lineOfBranch(record, treeOf(record), null)).toEqual(lineOf(record))
  })

  it('leaves out the order it does not keep, and is the played run until then', () => {
    const played = createPlayback(engine, lineOf(record))
    expect(takenIn(played)).toContain('0 curfew player')
    const tree = { ...treeOf(record), branches: [branch] }
    const other = createPlayback(engine, lineOfBranch(record, tree, 'b1'))
    expect(takenIn(other)).not.toContain('0 curfew player')
    const late: Branch = { ...branch, id: 'b2', from: 20, kept: 1 }
    const later = createPlayback(engine, lineOfBranch(record, { ...tree, branches: [late] }, 'b2'))
    for (const hour of [0, 7, 19, 20]) {
      const before = { hour, given: hour === 0 ? 0 : 1 }
      expect(engine.hash(later.at(before))).toBe(engine.hash(played.at(before)))
    }
  })

  it('goes on from the branch it hangs on, with the orders given there', () => {
    const first: Branch = {
      ...branch,
      commands: [{ hour: 3, command: { type: 'decide', seat: 'council', option: 'curfew', reason: 'Later.' } }],
    }
    const second: Branch = { ...branch, id: 'b2', parent: 'b1', from: 30, kept: 1, played: [], policy: 'record' }
    const tree = { branches: [first, second], notes: [], main: null }
    const run = createPlayback(engine, lineOfBranch(record, tree, 'b2'))
    expect(takenIn(run)[0]).toBe('3 curfew player')
    expect(run.setupAt(29)).toMatchObject({ policy: 'wait', played: ['council'] })
    expect(run.setupAt(30)).toMatchObject({ policy: 'record', played: [] })
    expect(run.refused).toEqual([])
  })

  it('keeps an order of the very hour at which it leaves, though nobody plays its seat from there on', () => {
    const handed: Branch = { ...branch, kept: 1, played: [], policy: 'wait' }
    const tree = { ...treeOf(record), branches: [handed] }
    const run = createPlayback(engine, lineOfBranch(record, tree, 'b1'))
    expect(run.refused).toEqual([])
    expect(takenIn(run)).toContain('0 curfew player')
    // And so does a branch that leaves that one in the same hour, and is played again.
    const again: Branch = { ...branch, id: 'b2', parent: 'b1', kept: 1 }
    const second = createPlayback(engine, lineOfBranch(record, { ...tree, branches: [handed, again] }, 'b2'))
    expect(second.refused).toEqual([])
    expect(second.setupAt(0)).toMatchObject({ played: ['council'] })
  })

  it('hands a seat back to the policy at its hour', () => {
    const brief: Branch = { ...branch, policy: 'record', handBack: [{ seat: 'council', at: 9 }] }
    const run = createPlayback(engine, lineOfBranch(record, { ...treeOf(record), branches: [brief] }, 'b1'))
    expect(run.setupAt(8)).toMatchObject({ played: ['council'] })
    expect(run.setupAt(9)).toMatchObject({ played: [], policy: 'record' })
  })

  it('leaves a decision out for good, whatever branches before it did with it', () => {
    const added: Branch = { ...branch, played: [], policy: 'record', changes: [{ add: 'curfew', at: 5 }] }
    const dropped: Branch = { ...added, id: 'b2', parent: 'b1', from: 2, kept: 0, changes: [{ drop: 'curfew' }] }
    const tree = { ...treeOf(record), branches: [added, dropped] }
    const taken = (id: string): string[] =>
      takenIn(createPlayback(engine, lineOfBranch(record, tree, id))).filter((one) => one.includes('curfew'))
    expect(taken('b1')).toContain('5 curfew policy')
    expect(taken('b2')).toEqual([])
  })

  it('tells which orders it would not take', () => {
    const twice: Branch = {
      ...branch,
      commands: [1, 2].map((hour) => ({
        hour,
        command: { type: 'decide', seat: 'council', option: 'curfew', reason: '' } as const,
      })),
    }
    const run = createPlayback(engine, lineOfBranch(record, { ...treeOf(record), branches: [twice] }, 'b1'))
    expect(run.refused).toEqual([{ index: 1, code: 'already-ordered' }])
  })
})

describe('a tree in the file of a run', () => {
  const tree = {
    branches: [branch, { ...branch, id: 'b2', parent: 'b1', from: 4 }],
    notes: [{ id: 'n1', branch: 'b2', hour: 5, order: null, text: '<b>here</b>' }],
    main: 'b2',
  }

  it('comes back as it was, and leaves the run alone', () => {
    const kept = withTree(record, tree)
    const read = parseRecord(recordText(kept))
    expect(read).toEqual({ ok: true, record: kept })
    expect(treeOf(kept)).toEqual(tree)
    expect(withTree(kept, treeOf(record))).toEqual(record)
  })

  it.each<[string, object, string]>([
    ['a parent that is not there', { branches: [{ ...branch, parent: 'gone' }] }, 'branches[0].parent'],
    [
      'parents in a circle',
      {
        branches: [
          { ...branch, parent: 'b2' },
          { ...branch, id: 'b2', parent: 'b1' },
        ],
      },
      'branches[0].parent',
    ],
    ['two of one name', { branches: [branch, branch] }, 'branches[1].id'],
    ['a branch after the end', { branches: [{ ...branch, from: 900 }] }, 'branches[0].from'],
    ['a note on nothing', { branches: [], notes: [{ ...tree.notes[0], branch: 'gone' }] }, 'notes[0].branch'],
    ['a main line that is none', { branches: [], main: 'gone' }, 'main'],
  ])('is refused with %s', (_what, over, path) => {
    const read = checkRecord({ ...record, ...over })
    if (read.ok) throw new Error('was read')
    expect(read.faults[0].path).toBe(path)
  })
})

describe('a file that was changed', () => {
  const wait = (hour: number) => ({ hour, command: { type: 'wait', seat: 'council', reason: '' } }) as const

  it.each([
    [
      'orders of a branch before it leaves',
      { from: 20, kept: 1, commands: [wait(19)] },
      'branches[0].commands[0].hour',
    ],
    ['orders of a branch that go back', { commands: [wait(6), wait(5)] }, 'branches[0].commands[1].hour'],
  ])('is refused for %s', (_what, over, path) => {
    const read = checkRecord({ ...record, branches: [{ ...branch, ...over }] })
    expect(read).toMatchObject({ ok: false, faults: [{ path, fault: { code: 'out-of-order' } }] })
  })

  it('keeps no order that came after a branch leaves', () => {
    const first: Branch = { ...branch, commands: [wait(4), wait(30)] }
    const second: Branch = { ...branch, id: 'b2', parent: 'b1', from: 10, kept: 2, commands: [wait(12)] }
    const line = lineOfBranch(record, { ...treeOf(record), branches: [first, second] }, 'b2')
    expect(line.commands.map(({ hour }) => hour)).toEqual([4, 12])
  })
})
