import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isGrounded } from '../../src/scenario/schema/common'
import { forces as forcesSchema } from '../../src/scenario/schema/forces'
import { record as recordSchema } from '../../src/scenario/schema/record'
import { type Link, type Place, space as spaceSchema } from '../../src/scenario/schema/space'
import { greatCircle, measured } from '../../tools/road-links.mjs'

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../scenarios/osh-2010/${file}`, import.meta.url), 'utf8'))
const space = spaceSchema.parse(read('space.json'))
const forces = forcesSchema.parse(read('forces.json'))
const known = new Set(recordSchema.parse(read('record.json')).sources.map((source) => source.id))

const places = new Map(space.places.map((place) => [place.id, place]))
const ids = new Set(places.keys())
const placeOf = (id: string): Place => places.get(id) as Place
const areas = new Map(space.areas.map((area) => [area.id, area.places]))
const quarters = areas.get('osh_city') as string[]
const home = areas.get('south') as string[]
const sum = <T>(list: readonly T[], value: (item: T) => number): number => list.reduce((n, item) => n + value(item), 0)
const peopleIn = (ids: readonly string[], label?: string): number =>
  sum(
    space.cells.filter((cell) => ids.includes(cell.place) && (label === undefined || cell.label === label)),
    (cell) => cell.people,
  )

/** Places reached from `start` along the links that `usable` lets through, never through a place of `closed` kinds. */
function reached(start: string, usable: (link: Link) => boolean, closed: readonly string[] = []): Set<string> {
  const found = new Set([start])
  for (const at of found) {
    if (at !== start && closed.includes(placeOf(at).kind)) continue
    for (const link of space.links) {
      if (!usable(link) || (link.from !== at && link.to !== at)) continue
      found.add(link.from === at ? link.to : link.from)
    }
  }
  return found
}

describe('the space of the scenario', () => {
  it('gives every id once', () => {
    const lists = [space.places, space.links, space.sides, space.communities, space.cells, space.provinces, space.areas]
    for (const list of [...lists, forces.units, forces.background])
      expect(new Set(list.map((item) => item.id)).size).toBe(list.length)
    for (const list of [space.crossings, space.camps])
      expect(new Set(list.map((item) => item.place)).size).toBe(list.length)
  })

  it('has the places that the model document names', () => {
    const kinds = (kind: Place['kind']): number => space.places.filter((place) => place.kind === kind).length
    expect(quarters).toHaveLength(8)
    expect(quarters.every((id) => placeOf(id).group === 'osh_city')).toBe(true)
    expect(home).toHaveLength(16)
    expect([kinds('crossing'), kinds('camp'), kinds('seat')]).toEqual([7, 5, 4])
    expect(areas.get('border')).toEqual(space.crossings.map((crossing) => crossing.place))
    expect(areas.get('andijan_camps')).toEqual(space.camps.map((camp) => camp.place))
  })

  it('points only at what exists', () => {
    const provinces = new Set(space.provinces.map((province) => province.id))
    const sides = new Set(space.sides.map((side) => side.id))
    const camps = new Set(space.camps.map((camp) => camp.place))
    const labels = new Set(space.communities.map((community) => community.id))
    for (const place of space.places) if (place.province !== null) expect(provinces).toContain(place.province)
    for (const link of space.links) for (const end of [link.from, link.to]) expect(ids).toContain(end)
    for (const crossing of space.crossings) {
      expect(placeOf(crossing.place).kind).toBe('crossing')
      for (const side of crossing.sides) expect(sides).toContain(side)
      for (const camp of crossing.camps) expect(camps).toContain(camp)
    }
    for (const camp of space.camps) expect(placeOf(camp.place).kind).toBe('camp')
    for (const cell of space.cells) {
      expect(home).toContain(cell.place)
      expect(labels).toContain(cell.label)
    }
    for (const area of space.areas) for (const place of area.places) expect(ids).toContain(place)
  })

  it('says of every value what it rests on', () => {
    const { places, links, sides, crossings, camps, cells } = space
    for (const item of [
      ...places,
      ...links,
      ...sides,
      ...crossings,
      ...camps,
      ...cells,
      ...forces.units,
      ...forces.background,
    ]) {
      expect(isGrounded(item), JSON.stringify(item)).toBe(true)
      expect(item.invented).toBe(false)
      for (const source of item.sources) expect(known).toContain(source)
    }
  })

  it('knows no place better than its sources do', () => {
    for (const place of space.places) {
      const least = place.note?.includes('Position from memory') && !place.offMap ? 1.5 : 1
      expect(place.precisionKm, place.id).toBeGreaterThanOrEqual(least)
    }
    for (const crossing of space.crossings) expect(placeOf(crossing.place).note).toContain('not a listed checkpoint')
  })

  it('keeps the sourced populations', () => {
    const inside = ['osh', 'cheremushki', 'on_adyr', 'manas_ata_kalinin']
    expect(peopleIn(inside)).toBe(250_000)
    expect([peopleIn(inside, 'kyrgyz'), peopleIn(inside, 'uzbek')]).toEqual([117_500, 110_000])
    const sourced: Record<string, number> = {
      kara_suu: 20_862,
      aravan: 106_134,
      uzgen: 49_410,
      nookat: 236_455,
      jalal_abad: 97_172,
      suzak: 241_198,
      bazar_korgon: 33_359,
    }
    for (const [place, people] of Object.entries(sourced)) expect(peopleIn([place]), place).toBe(people)
    expect(peopleIn(['aravan'], 'uzbek') / 106_134).toBeCloseTo(0.587, 3)
    expect(peopleIn(['nookat'], 'kyrgyz') / 236_455).toBeCloseTo(0.736, 3)
    expect(peopleIn(['kara_suu'], 'uzbek') / 20_862).toBeCloseTo(0.67, 3)
    // Four suburbs and Kara-Suu town lie in a district of 348,645.
    expect(peopleIn(['nariman', 'kyzyl_kyshtak', 'vlksm', 'furkat', 'kara_suu'])).toBeLessThan(348_645)
    expect(peopleIn(home)).toBe(sum(space.cells, (cell) => cell.people))
    expect(peopleIn(home)).toBeGreaterThan(1_065_300)
    expect(peopleIn(home)).toBeLessThan(1_400_000)
  })

  it('holds people and buildings only where people live', () => {
    for (const place of space.places) {
      expect(peopleIn([place.id]) > 0, place.id).toBe(home.includes(place.id))
      expect(place.buildings > 0, place.id).toBe(home.includes(place.id))
    }
    // More than were lost: 1,877 in Osh, 330 in Jalal-Abad.
    expect(sum(quarters, (id) => placeOf(id).buildings)).toBeGreaterThan(10 * 1877)
    expect(placeOf('jalal_abad').buildings).toBeGreaterThan(10 * 330)
  })

  it('differs between the households of one community', () => {
    for (const community of ['uzbek', 'kyrgyz']) {
      const exposures = new Set(space.cells.filter((cell) => cell.label === community).map((cell) => cell.exposure))
      expect(exposures.size).toBeGreaterThan(4)
    }
  })

  it('has room and capacity in keeping with the counts of June', () => {
    const inAndijan = space.camps.filter((camp) => placeOf(camp.place).province === 'andijan')
    expect(sum(inAndijan, (camp) => camp.places)).toBeGreaterThan(77_161)
    expect(sum(space.camps, (camp) => camp.places)).toBeLessThan(111_000)
    // 75,000 were said to have crossed in the 30 hours to 18:00 on 13 June.
    expect(sum(space.crossings, (crossing) => crossing.capacityPerHour) * 30).toBeGreaterThan(75_000)
    expect(space.sides.map((side) => [side.id, side.regime])).toEqual([
      ['kg', 'shut'],
      ['uz', 'shut'],
    ])
  })
})

describe('the links', () => {
  it('are what the road layer gives', () => {
    const { figures, changed } = measured()
    expect(changed).toEqual([])
    expect(figures.size).toBeGreaterThan(60)
  })

  it('join all places, home places without leaving the country', () => {
    expect(reached('osh', () => true).size).toBe(space.places.length)
    const abroad: Place['kind'][] = ['crossing', 'camp', 'seat']
    const byRoad = reached('osh', (link) => link.kind === 'road', abroad)
    for (const id of home) {
      expect(byRoad, id).toContain(id)
      const own = reached(id, (link) => link.kind === 'road', abroad)
      expect(
        [...own].some((at) => placeOf(at).kind === 'crossing'),
        id,
      ).toBe(true)
    }
  })

  it('lead from each crossing to its camps and to a home place', () => {
    const joined = (a: string, b: string): boolean =>
      space.links.some((link) => (link.from === a && link.to === b) || (link.from === b && link.to === a))
    for (const crossing of space.crossings) {
      for (const camp of crossing.camps) expect(joined(crossing.place, camp), `${crossing.place} ${camp}`).toBe(true)
      expect(home.some((id) => joined(id, crossing.place))).toBe(true)
    }
  })

  it('let every unit reach Osh', () => {
    for (const unit of forces.units) expect(reached(unit.at, () => true)).toContain('osh')
  })

  it('are no shorter than the straight line and no slower than a walk', () => {
    for (const link of space.links) {
      const straight = greatCircle(placeOf(link.from), placeOf(link.to))
      expect(link.km, link.id).toBeGreaterThan(straight * 0.98 - 0.5)
      if (link.kind === 'road') expect(link.km, link.id).toBeLessThan(straight * 3 + 5)
      expect(link.km / link.hours, link.id).toBeGreaterThan(8)
    }
  })

  it('keep the quarters of Osh within 15 km of one another', () => {
    for (const a of quarters) {
      for (const b of quarters) expect(greatCircle(placeOf(a), placeOf(b)), `${a} ${b}`).toBeLessThan(15)
    }
  })
})

describe('the forces', () => {
  it('stand on places of the map', () => {
    for (const unit of forces.units) expect(ids).toContain(unit.at)
    const foreign = forces.units.filter((unit) => unit.kind === 'foreign')
    expect(foreign.every((unit) => placeOf(unit.at).kind === 'seat')).toBe(true)
    expect(foreign.every((unit) => unit.owner !== 'interim_government')).toBe(true)
  })

  it('start small where it began and stay within what was seen later', () => {
    const own = forces.units.filter((unit) => unit.owner === 'interim_government')
    const strength = (at: string): number =>
      sum(
        own.filter((unit) => unit.at === at),
        (unit) => unit.strength,
      )
    expect(strength('osh')).toBeLessThan(1500)
    // Nearly 2,000 soldiers voted in Osh on 25 June.
    expect(strength('osh') + strength('bishkek')).toBeLessThan(2500)
    for (const empty of ['volunteers', 'reservists']) expect(own.find((unit) => unit.id === empty)?.strength).toBe(0)
  })

  it('leave only relief and medicine to the background, in order of hour', () => {
    const hours = forces.background.map((entry) => entry.hour)
    expect(hours).toEqual([...hours].sort((a, b) => a - b))
    const effects = forces.background.flatMap((entry) => entry.effects)
    let tonnes = 0
    for (const effect of effects) {
      if (effect.do === 'aid') expect(areas.has(effect.area) || places.has(effect.area)).toBe(true)
      else if (effect.do === 'medical') expect(placeOf(effect.place).hospitalBeds).toBeGreaterThan(0)
      else if (effect.do === 'camp-places') expect(placeOf(effect.camp).kind).toBe('camp')
      else if (effect.do === 'count') tonnes += effect.by
      else expect.fail(`${effect.do} is not for the background`)
    }
    expect(tonnes).toBe(240)
  })
})
