import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, it } from 'vitest'
import { SaveNote } from '../../../src/author/editor/notes'
import { openDraft } from '../../../src/author/store/session'
import { createShelf } from '../../../src/author/store/shelf'
import { memoryTables, type StorageFault } from '../../../src/author/store/tables'
import { makeDraft } from '../../../src/author/store/workspace'
import { blankDraft } from '../../../src/scenario/blank/blank'
import { author } from '../../../src/ui/i18n/en/author'
import { startI18n } from '../../../src/ui/i18n/index'
import { addTexts } from '../../../src/ui/i18n/late'

beforeAll(() => {
  startI18n('en')
  addTexts('author', author)
})

/** The note on a draft that is in memory, for this reason. */
async function note(why: StorageFault, isAgain: boolean): Promise<string> {
  const shelf = createShelf(memoryTables())
  const id = await makeDraft(shelf, { name: 'Mine', base: null, files: blankDraft() })
  const session = await openDraft(id, { shelf, why, line: { tell: () => {}, hear: () => () => {} } })
  if (!session) throw new Error('no such draft')
  return renderToStaticMarkup(<SaveNote session={session} isAgain={isAgain} onAgain={() => {}} />)
}

it('offers another try of what is set aside, and says that one was in vain', async () => {
  for (const why of ['full', 'held'] as const) {
    const first = await note(why, false)
    expect(first).toContain(author.save.why[why])
    expect(first).toContain(author.save.again)
    expect(first).not.toContain(author.save.inVain)
    expect(await note(why, true)).toContain(author.save.inVain)
  }
  expect(await note('missing', false)).not.toContain(author.save.again)
})
