import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export interface Source {
  /** Path from the project's root, with `/`. */
  readonly path: string
  readonly text: string
}

/** Every TypeScript file under a folder, or every file of other names. */
export function sourcesUnder(folder: string, names = /\.(ts|tsx)$/): Source[] {
  const found: Source[] = []
  const walk = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      const full = join(path, name)
      if (statSync(full).isDirectory()) walk(full)
      else if (names.test(name)) {
        found.push({ path: relative(root, full).replaceAll('\\', '/'), text: readFileSync(full, 'utf8') })
      }
    }
  }
  walk(join(root, folder))
  return found
}

/** Modules a file names in imports, exports, dynamic imports and `new URL(..., import.meta.url)`, as written. */
export function importsOf(source: Source): string[] {
  const listed = ts.preProcessFile(source.text, true, true).importedFiles.map((file) => file.fileName)
  for (const match of source.text.matchAll(/new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g))
    listed.push(match[1])
  return listed
}

/** The room of `src/` a file stands in, or of an import seen from it; null for a package. */
export function roomOf(path: string): string | null {
  const match = /^src\/([^/]+)\//.exec(path)
  return match ? match[1] : null
}

export function resolved(source: Source, imported: string): string | null {
  if (!imported.startsWith('.')) return null
  return relative(root, resolve(root, dirname(source.path), imported)).replaceAll('\\', '/')
}

/** The text without comments and string contents, for rules about code. Line breaks are kept. */
export function codeOnly(source: Source): string {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    false,
    source.path.endsWith('x') ? ts.LanguageVariant.JSX : ts.LanguageVariant.Standard,
    source.text,
  )
  let code = ''
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const text = scanner.getTokenText()
    const dropped =
      token === ts.SyntaxKind.SingleLineCommentTrivia ||
      token === ts.SyntaxKind.MultiLineCommentTrivia ||
      token === ts.SyntaxKind.StringLiteral ||
      token === ts.SyntaxKind.NoSubstitutionTemplateLiteral
    code += dropped ? text.replace(/[^\n]/g, ' ') : text
  }
  return code
}
