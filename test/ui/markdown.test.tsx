import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { startI18n } from '../../src/ui/i18n/index'
import { splitCitations, withoutTitle } from '../../src/ui/markdown/citations'
import { Markdown, safeAddress } from '../../src/ui/markdown/Markdown'
import { tamed } from '../../src/ui/markdown/tame'
import { loadReal } from '../realScenario'

const html = (text: string): string => renderToStaticMarkup(<Markdown text={text} />)

describe('texts of a scenario', () => {
  it('become headings, lists, emphasis and links', () => {
    const page = html('# One\n\nSome *soft* and **firm** words.\n\n- a\n- b\n\n[a page](https://example.org/x)')
    expect(page).toContain('<h2>One</h2>')
    expect(page).toContain('<em>soft</em> and <strong>firm</strong>')
    expect(page).toContain('<li>a</li><li>b</li>')
    expect(page).toContain('href="https://example.org/x"')
    expect(page).toContain('noreferrer')
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'Words <b onmouseover="alert(1)">bold</b> words',
    '[press](javascript:alert(1))',
    '[press](JaVaScRiPt:alert(1))',
    '[press](data:text/html;base64,PHNjcmlwdD4=)',
    '[press](vbscript:x)',
    '[press]( \u0001javascript:alert(1))',
    '![pic](javascript:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '<style>*{display:none}</style>',
    '```html\n<script>alert(1)</script>\n```',
    '<svg/onload=alert(1)>',
    '| a |\n|---|\n| <iframe src=//x> |',
  ])('never run: %s', (text) => {
    const page = html(text)
    expect(page).not.toMatch(/<(?:script|img|iframe|style|svg|b|object|embed)\b/i)
    expect(page).not.toMatch(/(?:href|src)="(?!https?:)/i)
    // A handler may be read as words; it is never an attribute.
    expect(page.replace(/>[^<]*</g, '><')).not.toMatch(/\son\w+=/i)
  })

  it('bear deep nesting and great length', () => {
    expect(html(`${'> '.repeat(400)}deep`)).toContain('deep')
    expect(html(`${'['.repeat(3000)}x${']'.repeat(3000)}`).length).toBeLessThan(20_000)
    expect(html('word '.repeat(100_000)).length).toBeLessThan(210_000)
  })

  it.each([
    ['quotes', '> '],
    ['quotes without blanks', '>'],
    ['items', '* '],
    ['numbers', '1. '],
    ['both', '>- '],
    ['blanks between', '  >   1)  '],
    ['bold', 'a**b'],
    ['emphasis', '_b_'],
    ['emphasis over many lines', '_b_\n'],
    ['cells', '|**a**'],
  ])('stay quick and whole with %s by the ten thousand', (_, mark) => {
    const page = html(`${mark.repeat(60_000 / mark.length)}end`)
    expect(page).toContain('end')
    expect(page.split('<blockquote>').length).toBeLessThan(20)
  })

  it('keep their marks where there are not more than anybody writes', () => {
    for (const text of [
      `${'> - 1. '.repeat(3)}deep`,
      Array.from({ length: 400 }, (_, n) => `| **row ${n}** | _words_ |`).join('\n'),
      Array.from({ length: 400 }, (_, n) => `**Day ${n}.** Some _words_.\n`).join('\n'),
      'snake_case * 2',
    ]) {
      expect(tamed(text)).toBe(text)
    }
  })

  const days = (mark: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${mark.replace('1', String(n + 1))} **Day ${n}** and _words_`).join('\n')

  it.each(['-', '*', '+', '1.', '1)'])('have long lists with bold in them: %s', (mark) => {
    const page = html(`Before:\n\n${days(mark, 400)}`)
    expect(page.split('<li>').length - 1).toBe(400)
    expect(page.split('<strong>').length - 1).toBe(400)
    expect(page).not.toMatch(/\*|_/)
  })

  it('have long lists within lists, and quotes, with bold in them', () => {
    const nested = Array.from({ length: 200 }, (_, n) => `- **Day ${n}**\n    - **a**\n    * _b_\n`).join('')
    const page = html(nested)
    expect(page.split('<strong>').length - 1).toBe(400)
    expect(page).not.toMatch(/\*|_/)
  })

  it.each(['- ', '* ', '_ ', '*', '> - ', '- * '])('have rules of any length: %s', (mark) => {
    const [before, sign] = mark.length > 2 ? [mark.slice(0, 2), `${mark[2]} `] : ['', mark]
    expect(html(`Words\n\n${before}${sign.repeat(700)}\n\nmore`)).toContain('<hr/>')
  })

  it.each(['> ', '- ', '12. ', '12) '])('show what is nested too deep as it is written: %s', (mark) => {
    const page = html(`${mark.repeat(14)}2.5 words`)
    expect(page).toContain(`${mark.trim().replace('>', '&gt;')} `)
    expect(page).toContain('2.5 words')
    expect(page).not.toContain('\\')
  })

  it('show a paragraph of more marks than anybody writes as it is written', () => {
    const text = '**b** _a_ \\* '.repeat(200)
    expect(html(`- ${text}\n- **c**`)).toBe(
      `<div class="prose"><ul><li>${text.replaceAll('\\', '')}</li><li><strong>c</strong></li></ul></div>`,
    )
    for (const lines of [`x\n${days('2.', 400)}`, `- x\n${days('         -', 400)}`]) {
      expect(html(lines)).not.toContain('<strong>')
    }
  })

  it('link only to pages', () => {
    expect(safeAddress('https://a.org/b')).toBe('https://a.org/b')
    for (const href of ['//a.org', 'ftp://a.org', 'file:///etc/passwd', 'javascript:1', 'mailto:a@b.c', '#/run/x']) {
      expect(safeAddress(href)).toBeNull()
    }
  })
})

describe('citations', () => {
  const isSource = (id: string) => ['paper-2010', 'un-2010'].includes(id)

  it('are split off where every name is a known source', () => {
    expect(splitCitations('It burned [paper-2010, un-2010]. Then [sic] rain [un-2010].', isSource)).toEqual([
      { words: 'It burned' },
      { cites: ['paper-2010', 'un-2010'] },
      { words: '. Then [sic] rain' },
      { cites: ['un-2010'] },
      { words: '.' },
    ])
  })

  it('name a source of the record wherever the real texts have one', () => {
    startI18n('en')
    const scenario = loadReal()
    const sources = new Map(scenario.record.sources.map((source) => [source.id, source]))
    for (const [name, text] of Object.entries(scenario.texts.en)) {
      const page = renderToStaticMarkup(<Markdown text={text} sources={sources} />)
      expect([name, page.match(/\[[a-z0-9-]+-20\d\d[^\]]*\]/g)]).toEqual([name, null])
    }
  })

  it('leave the text its title unless it is taken off', () => {
    expect(withoutTitle('# Title\n\nBody')).toBe('Body')
    expect(withoutTitle('## Part\n\nBody')).toBe('## Part\n\nBody')
  })
})
