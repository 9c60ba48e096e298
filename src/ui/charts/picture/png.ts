import type { Picture } from './picture'

/** A picture as PNG at `scale` times its size. The fonts of the page are put into it, so that its words are set the same. */
export async function pngOf({ svg, width, height }: Picture, scale = 2): Promise<Blob> {
  const fonts = await fontRules(svg)
  const withFonts = fonts ? svg.replace(/(<svg[^>]*>)/, (start) => `${start}<style>${fonts}</style>`) : svg
  const address = URL.createObjectURL(new Blob([withFonts], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * scale
    canvas.height = height * scale
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no surface to draw on')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Font faces of the page that a picture names and that are loaded, with their files in them. */
async function fontRules(svg: string): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({ rule, base: sheet.href })),
  )
  const written = await Promise.all(
    rules.map(async ({ rule, base }) => {
      const family = rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '')
      const range = rule.style.getPropertyValue('unicode-range')
      // Latin alone: other scripts fall back to the fonts of the machine.
      if (!svg.includes(family) || (range !== '' && !/U\+0(-FF|000)/i.test(range))) return ''
      const source = /url\("?([^")]+\.woff2)"?\)/.exec(rule.style.getPropertyValue('src'))
      if (!source) return ''
      const data = await dataOf(new URL(source[1], base ?? document.baseURI).href)
      const weight = rule.style.getPropertyValue('font-weight') || '400'
      const style = rule.style.getPropertyValue('font-style') || 'normal'
      return data && `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(${data})}`
    }),
  )
  return written.join('')
}

/** A file of the page as an address that holds it; empty where it can't be had. */
async function dataOf(address: string): Promise<string> {
  try {
    const blob = await (await fetch(address)).blob()
    return await new Promise((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
      reader.onerror = () => resolve('')
      reader.readAsDataURL(blob)
    })
  } catch {
    return ''
  }
}
