import type { Palette } from '../palette'
import type { Context2D } from './context'
import { circle, hatch } from './hatch'

export type DangerLevel = 'calm' | 'tense' | 'disorder' | 'fighting'
export interface DangerLook {
  readonly level: DangerLevel
  /** Hours since the report; the ring is empty at 24. */
  readonly age: number
  readonly certain: boolean
}

/**
 * Four levels told apart by size and by density of hatch, so that none rests on colour: calm is an empty ring,
 * fighting the largest and densest. Radius and spacing in CSS pixels.
 */
const LEVELS: Readonly<Record<DangerLevel, { radius: number; spacing: number; line: number; fill: number }>> = {
  calm: { radius: 11, spacing: 0, line: 0, fill: 0 },
  tense: { radius: 16, spacing: 7.5, line: 0.8, fill: 0.28 },
  disorder: { radius: 23, spacing: 5.6, line: 1, fill: 0.42 },
  fighting: { radius: 30, spacing: 4.1, line: 1.15, fill: 0.55 },
}
/** Smaller places have smaller discs. */
const BY_RANK: Readonly<Record<1 | 2 | 3 | 4, number>> = { 1: 1, 2: 0.86, 3: 0.78, 4: 0.72 }
/** Distance of the freshness ring from the disc. */
const RING_GAP = 4.6
const FRESH_HOURS = 24

/** `scale` in map pixels per km: on a map of the whole valley the discs are smaller, or they would cover it. */
export function discRadius(level: DangerLevel, rank: 1 | 2 | 3 | 4, atLeast: number, scale: number): number {
  const far = Math.max(0.68, Math.min(1, Math.sqrt(scale / 6.2)))
  return Math.max(LEVELS[level].radius * BY_RANK[rank] * far, atLeast)
}
/** From this radius on a disc is an area of the map that things lie in, and is drawn more lightly. */
export const AREA_RADIUS = 30
/** 0 for a symbol, 1 for a disc as wide as a district. */
function wideness(radius: number): number {
  return Math.max(0, Math.min(1, (radius - AREA_RADIUS) / 90))
}
/** Outer radius with ring and halo. */
export function dangerReach(disc: number): number {
  return disc + RING_GAP + 3
}

/** Reported danger: disc by level, and around it a ring that empties over a day. */
export function paintDanger(ctx: Context2D, look: DangerLook, disc: number, palette: Palette): void {
  const level = LEVELS[look.level]
  const ring = disc + RING_GAP
  ctx.save()
  ctx.beginPath()
  circle(ctx, disc)
  if (level.fill > 0) {
    const wide = wideness(disc)
    ctx.globalAlpha = level.fill * (1 - 0.45 * wide)
    ctx.fillStyle = palette.reportedSoft
    ctx.fill()
    ctx.globalAlpha = 1
    hatch(
      ctx,
      () => circle(ctx, disc),
      { left: -disc, top: -disc, width: 2 * disc, height: 2 * disc },
      {
        spacing: level.spacing * (1 + 0.9 * wide),
        width: level.line,
        colour: palette.reported,
        rising: true,
        alpha: 0.85 - 0.4 * wide,
      },
    )
  }
  ctx.beginPath()
  circle(ctx, disc)
  ctx.strokeStyle = palette.reported
  ctx.lineWidth = look.level === 'calm' ? 1.2 : 1.4
  ctx.lineCap = 'round'
  ctx.setLineDash(look.certain ? [] : look.level === 'calm' ? [2.4, 3] : [0.1, 3.1])
  ctx.stroke()
  ctx.setLineDash([])

  ctx.lineCap = 'butt'
  ctx.beginPath()
  circle(ctx, ring)
  ctx.strokeStyle = palette.halo
  ctx.lineWidth = 5
  ctx.globalAlpha = 0.75
  ctx.stroke()
  ctx.strokeStyle = palette.reported
  ctx.lineWidth = 1
  ctx.globalAlpha = 0.35
  ctx.stroke()
  ctx.globalAlpha = 1
  const left = Math.max(0, Math.min(1, 1 - look.age / FRESH_HOURS))
  if (left > 0) {
    // As on a clock face: what is left begins at the top.
    const top = -Math.PI / 2
    ctx.beginPath()
    ctx.arc(0, 0, ring, top, top + left * Math.PI * 2)
    ctx.lineWidth = look.level === 'calm' ? 2 : 2.8
    ctx.stroke()
  }
  ctx.restore()
}

/** Nothing known, or a place known only to some kilometres: a dashed disc as wide as the doubt. */
export function paintUnknown(ctx: Context2D, radius: number, palette: Palette): void {
  const wide = Math.max(wideness(radius), radius > 16 ? 0.25 : 0)
  ctx.save()
  ctx.beginPath()
  circle(ctx, radius)
  ctx.globalAlpha = 0.35 * (1 - 0.7 * wide)
  ctx.fillStyle = palette.unknownSoft
  ctx.fill()
  ctx.globalAlpha = 1
  hatch(
    ctx,
    () => circle(ctx, radius),
    { left: -radius, top: -radius, width: 2 * radius, height: 2 * radius },
    { spacing: 6 + 6 * wide, width: 1.1, colour: palette.unknown, rising: false, alpha: 0.45 - 0.24 * wide },
  )
  ctx.beginPath()
  circle(ctx, radius)
  ctx.strokeStyle = palette.unknown
  ctx.lineWidth = 1.2
  ctx.globalAlpha = 1 - 0.25 * wide
  ctx.setLineDash([3.2, 3])
  ctx.stroke()
  ctx.restore()
}

/** The point of a town. */
export function paintDot(ctx: Context2D, radius: number, palette: Palette): void {
  ctx.save()
  ctx.beginPath()
  circle(ctx, radius)
  ctx.fillStyle = palette.surface
  ctx.fill()
  ctx.strokeStyle = palette.label
  ctx.lineWidth = radius > 3.6 ? 1.7 : 1.4
  ctx.stroke()
  ctx.restore()
}

/** Ring around the chosen object. */
export function paintChosen(ctx: Context2D, radius: number, palette: Palette): void {
  ctx.save()
  ctx.beginPath()
  circle(ctx, radius)
  ctx.strokeStyle = palette.halo
  ctx.lineWidth = 5.5
  ctx.stroke()
  ctx.strokeStyle = palette.ink
  ctx.lineWidth = 2.4
  ctx.stroke()
  ctx.restore()
}
