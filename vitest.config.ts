import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest, longest first: they begin first, so that none of them is left over at the end. */
const longest = [
  'test/e2e/play.e2e.test.ts',
  'test/e2e/model.e2e.test.ts',
  'test/boundaries/tools.test.ts',
  'test/e2e/classStudent.e2e.test.ts',
  'test/e2e/choice.e2e.test.ts',
  'test/e2e/takeHome.e2e.test.ts',
  'test/e2e/classWalk.e2e.test.ts',
  'test/e2e/guide.e2e.test.ts',
  'test/e2e/map.e2e.test.ts',
  'test/e2e/author.e2e.test.ts',
  'test/e2e/compare.e2e.test.ts',
  'test/e2e/blank.e2e.test.ts',
  'test/e2e/long.e2e.test.ts',
  'test/server/underLoad.test.ts',
  'test/e2e/keep.e2e.test.ts',
  'test/e2e/whatIf.e2e.test.ts',
  'test/e2e/classLesson.e2e.test.ts',
  'test/e2e/record.e2e.test.ts',
  'test/e2e/classTeacher.e2e.test.ts',
  'test/cli/queue.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = longest.indexOf(relative(import.meta.dirname, moduleId).replaceAll('\\', '/'))
      return found === -1 ? longest.length : found
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

/** Unit and property tests beside browser tests that play: one file more at a time than there are cores. */
export default defineConfig({
  test: {
    // One more than cores: a file that waits for its page leaves its core to another.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          environment: 'node',
          // Files of one worker share what they import: none of them leaves anything changed behind.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          // As above: files of one worker share its browser, each in contexts of its own.
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // What is waited for comes, on a slow machine only later.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
