import { createHash } from 'node:crypto'

/** Where a run's data go; `src/debrief/takeHome/html.ts` knows it too. */
const placeOfData = '__TAKE_HOME_DATA__'

/** What would end a script or begin a comment inside one, written so that it doesn't and means the same in a string. */
const harmless = (code) => code.replaceAll(/<(\/script|!--|script)/gi, (_, word) => `\\x3c${word}`)

/**
 * Puts the one script and the one stylesheet of a build into an HTML file that needs nothing else. Its content policy allows
 * that script alone, by its hash, and no request whatever.
 */
export function takeHomePage() {
  return {
    name: 'take-home-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle)
      const chunks = files.filter((file) => file.type === 'chunk')
      const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
      if (chunks.length !== 1 || styles.length !== 1 || files.length !== 2) {
        this.error(`one script and one stylesheet were expected, not ${files.map((file) => file.fileName).join(', ')}`)
      }
      const code = harmless(chunks[0].code)
      if (code.includes(placeOfData)) this.error('the script names the place of the data')
      const css = String(styles[0].source).replaceAll(/<\/style/gi, '<\\/style')
      const hash = createHash('sha256').update(code).digest('base64')
      const policy = [
        "default-src 'none'",
        `script-src 'sha256-${hash}'`,
        "style-src 'unsafe-inline'",
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ')
      for (const file of files) delete bundle[file.fileName]
      this.emitFile({
        type: 'asset',
        fileName: 'page.html',
        source: [
          '<!doctype html>',
          '<html lang="en">',
          '<head>',
          '<meta charset="utf-8">',
          `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
          '<meta name="viewport" content="width=device-width, initial-scale=1">',
          '<meta name="referrer" content="no-referrer">',
          '<title>Without Hindsight</title>',
          `<style>${css}</style>`,
          '</head>',
          '<body>',
          '<div id="root"></div>',
          `<script type="application/json" id="data">${placeOfData}</script>`,
          `<script>${code}</script>`,
          '</body>',
          '</html>',
          '',
        ].join('\n'),
      })
    },
  }
}
