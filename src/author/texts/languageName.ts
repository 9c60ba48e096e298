/** A language by its code, in the words of another: "French (fr)". The code alone where the browser knows no name. */
export function languageName(inLanguage: string, code: string): string {
  try {
    const name = new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(code)
    return name && name !== code ? `${name} (${code})` : code
  } catch {
    return code
  }
}
