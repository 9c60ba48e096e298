let pen: CanvasRenderingContext2D | null = null

function penOf(): CanvasRenderingContext2D | null {
  if (!pen) {
    const canvas = document.createElement('canvas')
    canvas.width = 1
    canvas.height = 1
    pen = canvas.getContext('2d', { willReadFrequently: true })
  }
  return pen
}

/** A computed colour as every program reads it: `rgb(…)`, `rgba(…)`, or what is no colour (`none`, `url(#…)`) as it is. */
export function plainColour(value: string): string {
  if (/^(rgba?\(|#|none$|url\()/.test(value)) return value.replaceAll('"', '')
  const context = penOf()
  if (!context) return value
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = value
  context.fillRect(0, 0, 1, 1)
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data
  return alpha === 255
    ? `rgb(${red}, ${green}, ${blue})`
    : `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`
}

/** Whether nothing of a colour is seen. */
export const isClear = (colour: string): boolean => /^transparent$|^rgba\(.*, 0\)$/.test(colour)
