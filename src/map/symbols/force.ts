import type { Palette } from '../palette'
import type { Context2D } from './context'

export type ForceSign = 'police' | 'army' | 'volunteers' | 'foreign' | 'airport'
export const FORCE_WIDTH = 18
export const FORCE_HEIGHT = 14

/** A sign on a small plate: solid ink for one's own, an outline in the colour of reports for anybody else's. */
export function paintForce(ctx: Context2D, sign: ForceSign, own: boolean, palette: Palette): void {
  const [w, h] = [FORCE_WIDTH, FORCE_HEIGHT]
  ctx.save()
  ctx.beginPath()
  ctx.rect(-w / 2 - 1.6, -h / 2 - 1.6, w + 3.2, h + 3.2)
  ctx.fillStyle = palette.halo
  ctx.fill()
  ctx.beginPath()
  ctx.rect(-w / 2, -h / 2, w, h)
  ctx.fillStyle = own ? palette.own : palette.surface
  ctx.fill()
  const line = own ? palette.surface : palette.reported
  if (!own) {
    ctx.strokeStyle = palette.reported
    ctx.lineWidth = 1.6
    ctx.stroke()
  }
  ctx.strokeStyle = line
  ctx.fillStyle = line
  ctx.lineWidth = 1.5
  ctx.lineJoin = 'round'
  ctx.lineCap = 'round'
  SIGNS[sign](ctx)
  ctx.restore()
}

const SIGNS: Readonly<Record<ForceSign, (ctx: Context2D) => void>> = {
  /** A shield. */
  police: (ctx) => {
    ctx.beginPath()
    ctx.moveTo(0, -4.6)
    ctx.lineTo(4, -3.2)
    ctx.lineTo(4, 0)
    ctx.quadraticCurveTo(3.6, 3.2, 0, 4.8)
    ctx.quadraticCurveTo(-3.6, 3.2, -4, 0)
    ctx.lineTo(-4, -3.2)
    ctx.closePath()
    ctx.stroke()
  },
  /** Crossed lines, as in military mapping. */
  army: (ctx) => {
    ctx.beginPath()
    ctx.moveTo(-6, -4.4)
    ctx.lineTo(6, 4.4)
    ctx.moveTo(6, -4.4)
    ctx.lineTo(-6, 4.4)
    ctx.stroke()
  },
  /** Two people. */
  volunteers: (ctx) => {
    for (const x of [-3.4, 3.4]) {
      ctx.beginPath()
      ctx.arc(x, -2.2, 1.7, 0, Math.PI * 2)
      ctx.fill()
      ctx.beginPath()
      ctx.arc(x, 4.6, 3, Math.PI, 0)
      ctx.closePath()
      ctx.fill()
    }
  },
  /** A globe. */
  foreign: (ctx) => {
    ctx.lineWidth = 1.2
    ctx.beginPath()
    ctx.arc(0, 0, 4.7, 0, Math.PI * 2)
    ctx.moveTo(-4.7, 0)
    ctx.lineTo(4.7, 0)
    ctx.moveTo(2.1, 0)
    ctx.ellipse(0, 0, 2.1, 4.7, 0, 0, Math.PI * 2)
    ctx.stroke()
  },
  /** An aircraft seen from above, heading right. */
  airport: (ctx) => {
    ctx.beginPath()
    ctx.moveTo(6.4, 0)
    ctx.lineTo(-5.6, 0)
    ctx.lineWidth = 1.9
    ctx.stroke()
    ctx.beginPath()
    ctx.moveTo(2.4, 0)
    ctx.lineTo(-1.6, -5)
    ctx.lineTo(-3, -5)
    ctx.lineTo(-0.9, 0)
    ctx.lineTo(-3, 5)
    ctx.lineTo(-1.6, 5)
    ctx.closePath()
    ctx.moveTo(-4, 0)
    ctx.lineTo(-6.2, -2.4)
    ctx.lineTo(-6.8, -2.4)
    ctx.lineTo(-5.8, 0)
    ctx.lineTo(-6.8, 2.4)
    ctx.lineTo(-6.2, 2.4)
    ctx.closePath()
    ctx.fill()
  },
}
