import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openStore } from '../../../src/server/store/open'
import type { ClassStore } from '../../../src/server/store/store'
import { type Clock, opened, overBoth, row, said, start, texts } from './stores'

const ttl = 1000

/** What one of two writers does next, and whether it waits until what was begun before is done. */
interface Step {
  readonly who: 0 | 1
  readonly does: 'lease' | 'append' | 'append-many' | 'release' | 'reload'
  readonly waits: boolean
  /** Milliseconds that pass before. */
  readonly passes: number
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const),
  does: fc.constantFrom('lease', 'lease', 'append', 'append', 'append-many', 'release', 'reload'),
  waits: fc.boolean(),
  passes: fc.constantFrom(0, 0, 0, ttl / 2, ttl),
})

/** A writer goes by what it believes: it is not told that another has the lease or wrote. */
class Writer {
  fence = 0
  seq = 1
  readonly taken: { readonly texts: readonly string[]; readonly fence: number }[] = []
  readonly refused: string[] = []
  private count = 0
  private readonly store: ClassStore
  private readonly name: string
  private readonly session: string

  constructor(store: ClassStore, name: string, session: string) {
    this.store = store
    this.name = name
    this.session = session
  }

  async do(does: Step['does']): Promise<void> {
    if (does === 'lease') {
      this.fence = (await this.store.lease(this.session, this.name, ttl))?.fence ?? this.fence
    } else if (does === 'release') {
      await this.store.release(this.session, this.name)
    } else if (does === 'reload') {
      this.seq = (await this.store.read(this.session)).length
    } else {
      const lines = Array.from({ length: does === 'append' ? 1 : 3 }, () => `${this.name}${++this.count}`)
      const { fence, seq } = this
      const answer = await this.store.append(this.session, seq, lines.map(said), fence)
      if (answer.ok) {
        this.taken.push({ texts: lines, fence })
        this.seq = Math.max(this.seq, seq + lines.length)
      } else {
        this.refused.push(...lines)
      }
    }
  }
}

overBoth('two writers of one session', (kind) => {
  it('leave a log without gaps that holds each accepted append once and whole, fences rising', async () => {
    const clock: Clock = { now: start }
    const setting = await kind.fresh()
    const first = await openStore(setting, () => clock.now)
    // A file is for one process: there the two are two owners in it.
    const second = kind.name === 'libsql' ? first : await openStore(setting, () => clock.now)
    let sessions = 0
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
          const session = `s${++sessions}`
          await first.create(row(session), opened)
          const writers = [new Writer(first, 'one-', session), new Writer(second, 'two-', session)] as const
          let begun: Promise<void>[] = []
          for (const { who, does, waits, passes } of steps) {
            if (waits || passes > 0) {
              await Promise.all(begun)
              begun = []
              clock.now += passes
            }
            begun.push(writers[who].do(does))
          }
          await Promise.all(begun)

          const log = await first.read(session)
          expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
          const lines = (await texts(first, session)).slice(1)
          const taken = writers.flatMap((writer) => writer.taken)
          const place = (text: string): number => lines.indexOf(text)
          taken.sort((a, b) => place(a.texts[0]) - place(b.texts[0]))
          expect(lines).toEqual(taken.flatMap((batch) => batch.texts))
          const fences = taken.map(({ fence }) => fence)
          expect(fences).toEqual([...fences].sort((a, b) => a - b))
        }),
        { numRuns: 40, seed: 6 },
      )
    } finally {
      await first.close()
      if (second !== first) await second.close()
    }
  })
})
