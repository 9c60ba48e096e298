import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { objectSchemas } from '../../src/scenario/fields'
import { rootName, writtenByProgram } from '../../src/scenario/fields/names'
import { anchor, table } from '../../src/scenario/fields/reference/markdown'
import { publishReference } from '../../src/scenario/fields/reference/reference'
import { parameterNames } from '../../src/scenario/parameters'
import { root } from '../boundaries/sources'

const published = publishReference()
const docs = join(root, 'docs')
const folder = join(docs, 'reference')

function anchorsOf(text: string): Set<string> {
  return new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading)))
}

/** Links of a page that lead to no page or to no heading. */
function brokenLinks(name: string, text: string, read: (page: string) => string | undefined): string[] {
  return [...text.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, link]) => {
    if (/^https?:/.test(link)) return []
    const [page, place] = link.split('#')
    const there = page === '' ? text : read(page)
    if (there === undefined) return [`${name}: ${link}`]
    return place === undefined || anchorsOf(there).has(place) ? [] : [`${name}: ${link}`]
  })
}

function fileAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

describe('the reference', () => {
  it('is what the code gives (npm run -s sim -- reference writes it)', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(published).sort())
    for (const [name, text] of Object.entries(published)) {
      expect(readFileSync(join(folder, name), 'utf8') === text, `docs/reference/${name} is out of date`).toBe(true)
    }
  })

  it('tells of every field of every object, and of every parameter', () => {
    const rows = Object.values(published).join('\n')
    const left = [...objectSchemas].flatMap(([name, { shape }]) =>
      [...writtenByProgram].map(rootName).includes(name)
        ? []
        : Object.keys(shape).filter((key) => !rows.includes(`\n| \`${key}\` |`)),
    )
    expect(left).toEqual([])
    for (const name of parameterNames) expect(published['model.md']).toContain(`| \`${name}\` |`)
  })

  it('has links that lead somewhere, and headings that are one of a kind on their page', () => {
    const broken = Object.entries(published).flatMap(([name, text]) =>
      brokenLinks(name, text, (page) => published[page] ?? fileAt(join(folder, page))),
    )
    expect(broken).toEqual([])
    for (const [name, text] of Object.entries(published)) {
      const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading))
      expect(headings.length, name).toBe(new Set(headings).size)
    }
  })

  it('holds no markup that a reader would not see', () => {
    for (const [name, text] of Object.entries(published)) {
      const outside = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`]*`/g, '')
      expect(outside, name).not.toMatch(/<\/?[a-z]/)
    }
  })

  it('is reached from the page on writing a scenario, whose links lead somewhere', () => {
    for (const name of ['authoring.md', 'code-editors.md']) {
      const text = readFileSync(join(docs, name), 'utf8')
      expect(text).toContain('reference/README.md')
      expect(brokenLinks(name, text, (page) => fileAt(join(docs, page)))).toEqual([])
    }
  })

  it('keeps a stroke inside a cell', () => {
    expect(table(['a', 'b'], [['x || y', 'z']])).toBe('| a | b |\n|---|---|\n| x \\|\\| y | z |')
  })
})
