import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { PictureGuard } from '../../../src/author/editor/WithPicture'
import { author } from '../../../src/ui/i18n/en/author'
import { startI18n } from '../../../src/ui/i18n/index'
import { addTexts } from '../../../src/ui/i18n/late'

beforeAll(() => {
  startI18n('en')
  addTexts('author', author)
})

describe('a picture', () => {
  it('that breaks says so, and offers another try', () => {
    const guard = new PictureGuard({ onAgain: () => {}, children: 'drawn' })
    expect(guard.render()).toBe('drawn')
    guard.state = PictureGuard.getDerivedStateFromError()
    const html = renderToStaticMarkup(guard.render())
    expect(html).toContain(author.picture.broken)
    expect(html).toContain(author.picture.again)
  })
})
