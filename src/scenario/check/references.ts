import type { Problems } from '../problem'
import type { Mend } from '../scenario'
import type { Check } from './check'
import { insertAt, setTo, takeOut } from './mend'
import { maybeUnread, needIn, noun } from './need'
import type { Names, Package } from './package'
import { ordered } from './parameters'

const file = 'space.json'

/** Every id that one part names exists in the part it points at. Effects have a check of their own. */
export const checkReferences: Check = (pack, names, problems) => {
  checkSpace(pack, names, problems)
  checkForces(pack, names, problems)
  checkActors(pack, names, problems)
  checkPlay(pack, names, problems)
  checkRecord(pack, names, problems)
}

export const peopled: ReadonlySet<string> = new Set(['city', 'quarter', 'suburb', 'town', 'village', 'district'])

function checkSpace({ space }: Package, names: Names, problems: Problems): void {
  const need = needIn(problems, file, names.gaps)
  const kindOf = (id: string): string | undefined => names.places.get(id)?.kind
  space.places.forEach((place, i) => {
    need(names.provinces, place.province, noun.province, ['places', i, 'province'])
    const unlisted = (known: ReadonlySet<string>, kind: 'crossing' | 'camp'): boolean =>
      place.kind === kind && !known.has(place.id) && !maybeUnread(names.gaps, place.id, noun[kind])
    if (unlisted(names.crossings, 'crossing')) {
      problems.tell('crossing-unlisted', file, ['places', i], { id: place.id }, listed(space, place.id))
    }
    if (unlisted(names.camps, 'camp')) {
      const camp = { place: place.id, places: 1000, assumption: true }
      const mend = insertAt(file, ['camps', space.camps.length], camp, 'List it with 1,000 places, as an assumption')
      problems.tell('camp-unlisted', file, ['places', i], { id: place.id }, mend)
    }
  })
  space.links.forEach((link, i) => {
    need(names.places, link.from, noun.place, ['links', i, 'from'])
    need(names.places, link.to, noun.place, ['links', i, 'to'])
    if (link.from === link.to)
      problems.tell('link-to-itself', file, ['links', i, 'to'], {}, takeOut(file, ['links', i]))
  })
  space.crossings.forEach((crossing, i) => {
    need(names.places, crossing.place, noun.place, ['crossings', i, 'place'])
    const kind = kindOf(crossing.place)
    if (kind && kind !== 'crossing') {
      const mend = setTo(file, ['places', placeAt(space, crossing.place), 'kind'], 'crossing', 'Make it a crossing')
      problems.tell('crossing-wrong-kind', file, ['crossings', i, 'place'], { id: crossing.place, kind }, mend)
    }
    crossing.sides.forEach((side, j) => {
      need(names.sides, side, noun.side, ['crossings', i, 'sides', j])
    })
    crossing.camps.forEach((camp, j) => {
      need(names.camps, camp, noun.camp, ['crossings', i, 'camps', j])
    })
  })
  space.camps.forEach((camp, i) => {
    need(names.places, camp.place, noun.place, ['camps', i, 'place'])
    const kind = kindOf(camp.place)
    if (kind && kind !== 'camp') {
      const mend = setTo(file, ['places', placeAt(space, camp.place), 'kind'], 'camp', 'Make it a camp')
      problems.tell('camp-wrong-kind', file, ['camps', i, 'place'], { id: camp.place, kind }, mend)
    }
  })
  space.cells.forEach((cell, i) => {
    need(names.places, cell.place, noun.place, ['cells', i, 'place'])
    need(names.communities, cell.label, noun.community, ['cells', i, 'label'])
    const kind = kindOf(cell.place)
    if (kind && !peopled.has(kind)) {
      problems.tell('people-in-wrong-kind', file, ['cells', i, 'place'], { id: cell.place, kind })
    }
  })
  space.areas.forEach((area, i) => {
    area.places.forEach((place, j) => {
      need(names.places, place, noun.place, ['areas', i, 'places', j])
    })
  })
}

function placeAt(space: Package['space'], id: string): number {
  return space.places.findIndex((place) => place.id === id)
}

/** Lists a crossing between the first two sides, with every camp behind it; null where there are none. */
function listed({ sides, camps, crossings }: Package['space'], place: string): Mend | null {
  if (sides.length < 2 || camps.length === 0) return null
  const crossing = {
    place,
    sides: [sides[0].id, sides[1].id],
    camps: camps.slice(0, 20).map((camp) => camp.place),
    capacityPerHour: 100,
    assumption: true,
  }
  return insertAt(file, ['crossings', crossings.length], crossing, 'List it with 100 people an hour, as an assumption')
}

function checkForces({ forces }: Package, names: Names, problems: Problems): void {
  const need = needIn(problems, 'forces.json', names.gaps)
  forces.units.forEach((unit, i) => {
    need(names.actors, unit.owner, noun.actor, ['units', i, 'owner'])
    need(names.places, unit.at, noun.place, ['units', i, 'at'])
  })
}

function checkActors({ actors }: Package, names: Names, problems: Problems): void {
  for (const { file, item: actor } of actors) {
    const need = needIn(problems, file, names.gaps)
    const points = new Set(actor.points.map((point) => point.id))
    const interests = new Set(actor.interests.map((interest) => interest.id))
    if (file !== `actors/${actor.id}.json`) problems.tell('actor-file-name', file, ['id'], { id: actor.id })
    actor.options.forEach((option, i) => {
      const at = ['options', i]
      need(points, option.point, noun.point, [...at, 'point'])
      option.needs.forEach((one, j) => {
        need(names.conditions, one.condition, noun.condition, [...at, 'needs', j, 'condition'])
      })
      option.agreement?.parties.forEach((party, j) => {
        need(names.actors, party.actor, noun.actor, [...at, 'agreement', 'parties', j, 'actor'])
        need(names.conditions, party.if, noun.condition, [...at, 'agreement', 'parties', j, 'if'])
      })
      option.appeal.forEach((one, j) => {
        need(interests, one.interest, noun.interest, [...at, 'appeal', j, 'interest'])
        need(names.conditions, one.when, noun.condition, [...at, 'appeal', j, 'when'])
      })
      const { hours, low, high } = option.bites
      if (low > hours || hours > high) {
        const bites = [...at, 'bites']
        problems.tell('bites-order', file, bites, { low, hours, high }, ordered(file, bites, low, hours, high, 'hours'))
      }
    })
  }
}

function checkPlay({ play, levers }: Package, names: Names, problems: Problems): void {
  const need = needIn(problems, 'play.json', names.gaps)
  play.seats.forEach((seat, i) => {
    need(names.actors, seat.actor, noun.actor, ['seats', i, 'actor'])
    need(names.places, seat.opensOn, noun.place, ['seats', i, 'opensOn'])
    seat.indicators.forEach((indicator, j) => {
      need(names.indicators, indicator, noun.indicator, ['seats', i, 'indicators', j])
    })
  })
  play.indicators.forEach((indicator, i) => {
    need(names.audiences, indicator.audience, noun.audience, ['indicators', i, 'audience'])
    need(names.areas, indicator.area, noun.area, ['indicators', i, 'area'])
    if (indicator.figure === 'trust' && indicator.audience === undefined) {
      const [first] = play.audiences
      const mend = first ? setTo('play.json', ['indicators', i, 'audience'], first.id) : null
      problems.tell('trust-without-audience', 'play.json', ['indicators', i], {}, mend)
    }
  })
  play.audiences.forEach((audience, i) => {
    need(names.areas, audience.area, noun.area, ['audiences', i, 'area'])
  })
  play.forecast.forEach((question, i) => {
    need(names.outcomes, question.outcome, noun.outcome, ['forecast', i, 'outcome'])
  })
  const needLever = needIn(problems, 'levers.json', names.gaps)
  levers.levers.forEach((lever, i) => {
    const at = ['levers', i]
    needLever(names.outcomes, lever.outcome, noun.outcome, [...at, 'outcome'])
    if (names.outcomes.get(lever.outcome)?.model === null) {
      problems.tell('lever-unmeasured', 'levers.json', [...at, 'outcome'], { outcome: lever.outcome })
    }
    lever.change.forEach((change, j) => {
      const key = 'shift' in change ? 'shift' : 'drop' in change ? 'drop' : 'add' in change ? 'add' : null
      if (key === null) return
      const option = (change as Readonly<Record<string, string>>)[key]
      needLever(names.options, option, noun.option, [...at, 'change', j, key])
    })
  })
}

function checkRecord({ record }: Package, names: Names, problems: Problems): void {
  const need = needIn(problems, 'record.json', names.gaps)
  record.outcomes.forEach((outcome, i) => {
    const at = ['outcomes', i]
    need(names.areas, outcome.model?.area, noun.area, [...at, 'model', 'area'])
    need(names.counters, outcome.model?.counter, noun.counter, [...at, 'model', 'counter'])
    outcome.about.forEach((id, j) => {
      if (!names.options.has(id)) need(names.events, id, noun.eventOrOption, [...at, 'about', j])
    })
    if (outcome.model?.figure === 'counter' && outcome.model.counter === undefined) {
      const first = names.counters.values().next().value
      const mend = first === undefined ? null : setTo('record.json', [...at, 'model', 'counter'], first)
      problems.tell('counter-unnamed', 'record.json', [...at, 'model'], {}, mend)
    }
    if (outcome.range && outcome.range[0] > outcome.range[1]) {
      const [low, high] = outcome.range
      const mend = setTo('record.json', [...at, 'range'], [high, low], 'Swap them')
      problems.tell('range-upside-down', 'record.json', [...at, 'range'], {}, mend)
    }
  })
}
