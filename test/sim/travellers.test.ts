import { expect, test } from 'vitest'
import { addGroup, clearHour, copyTravellers, groupsByHour, noTravellers, travellersOf } from '../../src/sim/travellers'

test('groups of an hour stand in the order in which they set out', () => {
  const travellers = noTravellers(4)
  addGroup(travellers, 5, 1, 9, 100)
  addGroup(travellers, 6, 2, -1, 7)
  addGroup(travellers, 5, 3, 8, 20)
  expect(groupsByHour(travellers)).toEqual([[], [1, 9, 100, 3, 8, 20], [2, -1, 7], []])
})

test('an hour that is over makes room for others, whatever set out meanwhile', () => {
  const travellers = noTravellers(3)
  const plain: number[][] = [[], [], []]
  for (let hour = 0; hour < 60; hour++) {
    clearHour(travellers, hour)
    plain[hour % 3] = []
    for (let n = 0; n < (hour * 37) % 400; n++) {
      const arrives = hour + 1 + (n % 2)
      addGroup(travellers, arrives, n, hour, n + 1)
      plain[arrives % 3].push(n, hour, n + 1)
    }
    expect(groupsByHour(travellers)).toEqual(plain)
  }
})

test('lists give the same travellers again, and a copy goes its own way', () => {
  const lists = [[1, 2, 3, 4, 5, 6], [], [7, 8, 9]]
  const travellers = travellersOf(lists)
  expect(groupsByHour(travellers)).toEqual(lists)
  const copy = copyTravellers(travellers)
  clearHour(copy, 0)
  addGroup(copy, 1, 1, 1, 1)
  expect(groupsByHour(travellers)).toEqual(lists)
  expect(groupsByHour(copy)).toEqual([[], [1, 1, 1], [7, 8, 9]])
})
