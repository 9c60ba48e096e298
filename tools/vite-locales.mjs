/**
 * Leaves out the widget library's own strings in languages that the product does not ship. They would be a third of
 * the first screen. `kept` are locales such as en-US; the library falls back on the language, then on English.
 */
export function shippedLocales(kept) {
  const file = /\/react-(?:aria|stately|aria-components)\/dist\/private\/intl\/(?:[\w-]+\/)?([a-z]{2}-[A-Z]{2})\.m?js$/
  return {
    name: 'shipped-locales',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const locale = file.exec(id.split('?')[0])?.[1]
      return locale && !kept.includes(locale) ? 'export default {}' : null
    },
  }
}
