import { describe, expect, it } from 'vitest'
import { type SentenceCode, sentences } from '../../../src/scenario/check/sentences/index'
import type { Draft } from '../../../src/scenario/draft/draft'
import { applyEdits } from '../../../src/scenario/draft/edit'
import { draftOf } from '../../../src/scenario/draft/files'
import { checkDraft, createCheckCache } from '../../../src/scenario/draftCheck'
import type { Problem } from '../../../src/scenario/scenario'
import { engineProblems } from '../../../src/sim/check'
import { smallPackage } from '../small'
import { type Case, cases } from './cases'

function problemsOf(draft: Draft, { options }: Pick<Case, 'options'> = {}): readonly Problem[] {
  const { problems, scenario } = checkDraft(draft, createCheckCache(), options)
  return scenario ? [...problems, ...engineProblems(scenario)] : problems
}

function draftWith({ make, draft }: Case): Draft {
  const files = draftOf(smallPackage(make))
  return draft ? draft(files) : files
}

const told = (problems: readonly Problem[], code: string): readonly Problem[] =>
  problems.filter((problem) => problem.code === code)

describe('every sentence of the check', () => {
  it('is without a case nowhere, and no case is without a sentence', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(sentences).sort())
  })

  it('is not told of the small package', () => {
    const bounds = { options: { mapBounds: [69, 39, 71, 41] } } as const
    expect(problemsOf(draftOf(smallPackage()), bounds)).toEqual([])
  })

  it.each(Object.entries(cases))('%s is told, and goes away by its mend', (name, one) => {
    const draft = draftWith(one)
    const problems = problemsOf(draft, one)
    const [problem] = told(problems, name)
    expect(problem, JSON.stringify(problems, null, 1)).toBeDefined()
    const { severity } = sentences[name as SentenceCode]
    if (name !== 'more-problems') expect(problem.severity).toBe(severity)
    expect(problem.reason).not.toMatch(/\{\{|undefined/)
    if (!problem.mend) return
    expect(problem.mend.label.length).toBeGreaterThan(3)
    const after = problemsOf(applyEdits(draft, problem.mend.edits).draft, one)
    const same = after.filter(({ code, file, path }) => code === name && file === problem.file && path === problem.path)
    expect(same).toEqual([])
    expect(told(after, name).length).toBeLessThan(told(problems, name).length)
    expect(after.filter(({ code }) => code.startsWith('value-') && code !== name)).toEqual([])
  })
})
