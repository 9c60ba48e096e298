/** Values that go into a text. */
export type Values = Readonly<Record<string, string | number>>

/** Looks up a text by its dotted key and puts values into it; `count` picks the plural where there are two. */
export type Translate = (key: string, values?: Values) => string

/** A small part of what the product's translation layer does, for texts that travel with the page. */
export function translator(language: string, texts: Readonly<Record<string, unknown>>): Translate {
  const plural = new Intl.PluralRules(language)
  const find = (key: string): unknown =>
    key
      .replace(':', '.')
      .split('.')
      .reduce<unknown>(
        (at, part) =>
          typeof at === 'object' && at !== null && Object.hasOwn(at, part)
            ? (at as Record<string, unknown>)[part]
            : undefined,
        texts,
      )
  return (key, values = {}) => {
    const { count } = values
    const counted = typeof count === 'number' ? find(`${key}_${plural.select(count)}`) : undefined
    const text = counted ?? find(key) ?? (typeof count === 'number' ? find(`${key}_other`) : undefined)
    if (typeof text !== 'string') return key
    return text.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole))
  }
}
