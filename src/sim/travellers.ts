import type { State } from './state'

/**
 * Groups on the road, by their hour of arrival. A ring of hours: those who arrive at hour h stand at h modulo its length, in
 * the order in which they set out. The groups of an hour are a chain in one list that all hours share, because lists of
 * their own would be made anew every hour.
 */
export interface Travellers {
  /** By hour of the ring: number of the first group and of the last; first is -1 where nobody arrives. */
  readonly first: Int32Array
  readonly last: Int32Array
  /**
   * Four numbers a group: cell, destination (a place's index; `places` plus a crossing's index; -1 for home), people,
   * number of the next group or -1. Numbers that no group has are a chain too, from `unused`.
   */
  groups: Int32Array
  unused: number
}

/** Numbers of `Travellers.groups` for each group, and where the number of the next stands among them. */
export const groupWidth = 4
export const nextInChain = 3

/** Groups for which there is room at first. */
const roomAtFirst = 256

/** Nobody on the road yet. `hours` is the length of the ring: one more than the longest way. */
export function noTravellers(hours: number): Travellers {
  const groups = new Int32Array(groupWidth * roomAtFirst)
  chainUp(groups, 0)
  return { first: new Int32Array(hours).fill(-1), last: new Int32Array(hours), groups, unused: 0 }
}

/** Makes one chain of all group numbers from the one given. */
function chainUp(groups: Int32Array, from: number): void {
  const count = groups.length / groupWidth
  for (let n = from; n < count; n++) groups[groupWidth * n + nextInChain] = n + 1 < count ? n + 1 : -1
}

/** Adds a group that arrives at an hour, counted from the start. `to` as in `Travellers`. */
export function addGroup(travellers: Travellers, arrives: number, cell: number, to: number, people: number): void {
  if (travellers.unused < 0) makeRoom(travellers)
  const { first, last, groups } = travellers
  const group = travellers.unused
  const at = groupWidth * group
  travellers.unused = groups[at + nextInChain]
  groups[at] = cell
  groups[at + 1] = to
  groups[at + 2] = people
  groups[at + nextInChain] = -1
  const slot = arrives % first.length
  if (first[slot] < 0) first[slot] = group
  else groups[groupWidth * last[slot] + nextInChain] = group
  last[slot] = group
}

function makeRoom(travellers: Travellers): void {
  const { groups } = travellers
  const wider = new Int32Array(2 * groups.length)
  wider.set(groups)
  travellers.unused = groups.length / groupWidth
  chainUp(wider, travellers.unused)
  travellers.groups = wider
}

/** Forgets the groups of an hour, who have arrived. */
export function clearHour(travellers: Travellers, hour: number): void {
  const { first, last, groups } = travellers
  const slot = hour % first.length
  if (first[slot] < 0) return
  groups[groupWidth * last[slot] + nextInChain] = travellers.unused
  travellers.unused = first[slot]
  first[slot] = -1
}

/** The groups by hour of the ring, three numbers each: cell, destination, people. For hashes, files and views. */
export function groupsByHour({ first, groups }: Travellers): number[][] {
  return Array.from(first, (from) => {
    const list: number[] = []
    for (let group = from; group >= 0; group = groups[groupWidth * group + nextInChain]) {
      const at = groupWidth * group
      list.push(groups[at], groups[at + 1], groups[at + 2])
    }
    return list
  })
}

/** The travellers that `groupsByHour` gives these lists of. */
export function travellersOf(lists: readonly (readonly number[])[]): Travellers {
  const travellers = noTravellers(lists.length)
  lists.forEach((list, hour) => {
    for (let i = 0; i + 2 < list.length; i += 3) addGroup(travellers, hour, list[i], list[i + 1], list[i + 2])
  })
  return travellers
}

export function copyTravellers({ first, last, groups, unused }: Travellers): Travellers {
  return { first: first.slice(), last: last.slice(), groups: groups.slice(), unused }
}

/** A state with its travellers as lists, which do not tell in what order groups came and went: what is hashed and saved. */
export function withLists(state: State): Omit<State, 'travellers'> & { readonly travellers: number[][] } {
  return { ...state, travellers: groupsByHour(state.travellers) }
}
