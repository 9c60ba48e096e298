import { expect, it } from 'vitest'
import { draftOf } from '../../../src/scenario/draft/files'
import { checkDraft, createCheckCache } from '../../../src/scenario/draftCheck'
import { smallPackage } from '../small'
import { cases } from './cases'
import { checksDocument } from './document'

it('docs/checks.md lists every sentence with its mend', async () => {
  const mends = new Map<string, string>()
  for (const [code, { make, draft, options }] of Object.entries(cases)) {
    const files = draftOf(smallPackage(make))
    const { problems } = checkDraft(draft ? draft(files) : files, createCheckCache(), options)
    const mend = problems.find((problem) => problem.code === code)?.mend
    if (mend) mends.set(code, mend.label)
  }
  expect(mends.size).toBeGreaterThan(70)
  await expect(checksDocument(mends)).toMatchFileSnapshot('../../../docs/checks.md')
})
