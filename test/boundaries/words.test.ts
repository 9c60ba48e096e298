import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { roomOf, type Source, sourcesUnder } from './sources'

/** Rooms whose words reach a reader. */
const rooms = ['ui', 'play', 'teach', 'debrief', 'model', 'author', 'app', 'map', 'audio', 'session']
/** Attributes that a reader sees or hears, of elements and of our own parts. */
const spoken =
  /^(aria-(label|description|valuetext|roledescription|placeholder)|title|placeholder|alt|label|heading|hint|help|words|line|summary|caption|text)$/
/** What holds the words. */
const layer = /^src\/ui\/i18n\/|^src\/session\/fault\.ts$/

const hasWord = (text: string): boolean => /\p{L}{2,}/u.test(text)
/** Two words or more that begin like a sentence: nothing but a text looks like that. */
const isSentence = (text: string): boolean => /^\p{Lu}\p{Ll}*,? \p{L}{2,}/u.test(text)

/** Every text that an expression may come to, as far as it is written out in it. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.flatMap((span) => [span.literal.text, ...textsOf(span.expression)])]
  }
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textsOf(node.expression)
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken
    const { PlusToken, BarBarToken, QuestionQuestionToken, AmpersandAmpersandToken } = ts.SyntaxKind
    if (kind === AmpersandAmpersandToken) return textsOf(node.right)
    if (kind === PlusToken || kind === BarBarToken || kind === QuestionQuestionToken) {
      return [...textsOf(node.left), ...textsOf(node.right)]
    }
  }
  return []
}

/** Messages of exceptions and of the console are for developers; screens never show them. */
function isForDevelopers(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isNewExpression(at) && /(Error|Failure)$/.test(at.expression.getText())) return true
    if (ts.isCallExpression(at) && /^console\./.test(at.expression.getText())) return true
    if (ts.isStatement(at) || ts.isArrowFunction(at)) return false
  }
  return false
}

/** Words in a source that did not come from the translation layer. */
function foreignWords(source: Source): string[] {
  const kind = source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, kind)
  const found: string[] = []
  const tell = (node: ts.Node, text: string): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${source.path}:${line + 1} ${JSON.stringify(text.trim())}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWord(node.text)) tell(node, node.text)
    else if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
      for (const text of textsOf(node.expression)) if (hasWord(text)) tell(node, text)
    } else if (ts.isJsxAttribute(node) && spoken.test(node.name.getText())) {
      const value = node.initializer
      const expression = value && ts.isJsxExpression(value) ? value.expression : value
      for (const text of expression ? textsOf(expression) : []) if (hasWord(text)) tell(node, text)
    } else if (ts.isPropertyAssignment(node) && spoken.test(node.name.getText().replace(/['"]/g, ''))) {
      for (const text of textsOf(node.initializer)) if (/ /.test(text) && hasWord(text)) tell(node, text)
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      if (isSentence(node.text) && !isForDevelopers(node)) tell(node, node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...new Set(found)]
}

describe('words on the screens', () => {
  it('come from the translation layer', () => {
    const screens = sourcesUnder('src').filter(({ path }) => rooms.includes(roomOf(path) ?? '') && !layer.test(path))
    expect(screens.length).toBeGreaterThan(100)
    expect(screens.flatMap(foreignWords)).toEqual([])
  })

  it.each([
    ['<p>Decide now</p>', 'Decide now'],
    ['<button aria-label="Close">{icon}</button>', 'Close'],
    [`<input placeholder={wide ? \`Seat of \${name}\` : t("seat")} />`, 'Seat of'],
    ['<p>{count} {count === 1 ? "run" : t("runs")}</p>', 'run'],
    ['<Part heading={"What " + name} />', 'What'],
    ['fault({ line: "not saved yet" })', 'not saved yet'],
    [`const told = \`The file has \${size} bytes\``, 'The file has'],
  ])('are found in %s', (code, words) => {
    expect(foreignWords({ path: 'x.tsx', text: code })).toEqual([`x.tsx:1 ${JSON.stringify(words)}`])
  })

  it.each([
    '<p className="a b">{t("title")} · {format.number(3)}</p>',
    '<Button size="small" aria-label={t("close")} onPress={go}>×</Button>',
    'throw new Error("No surface to draw on")',
    'const key = "deaths-announced"; const mark = "Uncounted"',
  ])('are not found in %s', (code) => {
    expect(foreignWords({ path: 'x.tsx', text: code })).toEqual([])
  })
})
