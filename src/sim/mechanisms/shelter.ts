import { portion } from '../numeric/distributions'
import { stepped } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'
import type { Hour } from './hour'
import { setOut } from './people'

/** Splits people over the three nearest places that look safest; their own place when there is no other. */
export function shelterElsewhere(
  world: World,
  state: State,
  hour: Hour,
  place: number,
  cell: number,
  people: number,
  u: number,
): void {
  if (people <= 0) return
  const hosts = world.hostsFrom[place]
  let left = people
  let chosen = 0
  for (let i = 0; i < hosts.length && chosen < 3 && left > 0; i++) {
    const { place: other, hours } = hosts[i]
    if (hour.fear[other] > 0.55) continue
    chosen++
    const n = chosen === 3 || i === hosts.length - 1 ? left : portion(left, 0.45, stepped(u, 10 + i))
    setOut(state, cell, 'place', other, n, hour.hour + travelHours(hours))
    left -= n
  }
  if (left > 0) setOut(state, cell, 'place', hosts.length > 0 ? hosts[0].place : place, left, hour.hour + 2)
}

/** Hours on the way for families, partly on foot: twice the drive and at least one. */
export function travelHours(drive: number): number {
  const hours = Math.ceil(2 * drive)
  return hours < 1 ? 1 : hours
}
