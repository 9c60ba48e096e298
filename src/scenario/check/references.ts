import type { Problems } from '../problem'
import type { Check } from './check'
import { needIn, noun } from './need'
import type { Names, Package } from './package'

/** Every id that one part names exists in the part it points at. Effects have a check of their own. */
export const checkReferences: Check = (pack, names, problems) => {
  checkSpace(pack, names, problems)
  checkForces(pack, names, problems)
  checkActors(pack, names, problems)
  checkPlay(pack, names, problems)
  checkRecord(pack, names, problems)
}

const peopled = new Set(['city', 'quarter', 'suburb', 'town', 'village', 'district'])

function checkSpace({ space }: Package, names: Names, problems: Problems): void {
  const file = 'space.json'
  const need = needIn(problems, file)
  const kindOf = (id: string): string | undefined => names.places.get(id)?.kind
  space.places.forEach((place, i) => {
    need(names.provinces, place.province, noun.province, ['places', i, 'province'])
    if (place.kind === 'crossing' && !names.crossings.has(place.id)) {
      problems.blocks(file, ['places', i], `"${place.id}" is of kind crossing; add it to "crossings" too.`)
    }
    if (place.kind === 'camp' && !names.camps.has(place.id)) {
      problems.blocks(file, ['places', i], `"${place.id}" is of kind camp; add it to "camps" too.`)
    }
  })
  space.links.forEach((link, i) => {
    need(names.places, link.from, noun.place, ['links', i, 'from'])
    need(names.places, link.to, noun.place, ['links', i, 'to'])
    if (link.from === link.to) problems.blocks(file, ['links', i, 'to'], 'A link must lead to another place.')
  })
  space.crossings.forEach((crossing, i) => {
    need(names.places, crossing.place, noun.place, ['crossings', i, 'place'])
    const kind = kindOf(crossing.place)
    if (kind && kind !== 'crossing') {
      problems.blocks(file, ['crossings', i, 'place'], `"${crossing.place}" is of kind ${kind}; make it a crossing.`)
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
      problems.blocks(file, ['camps', i, 'place'], `"${camp.place}" is of kind ${kind}; make it a camp.`)
    }
  })
  space.cells.forEach((cell, i) => {
    need(names.places, cell.place, noun.place, ['cells', i, 'place'])
    need(names.communities, cell.label, noun.community, ['cells', i, 'label'])
    const kind = kindOf(cell.place)
    if (kind && !peopled.has(kind)) {
      problems.blocks(file, ['cells', i, 'place'], `People can't live in "${cell.place}", a ${kind}. Name a locality.`)
    }
  })
  space.areas.forEach((area, i) => {
    area.places.forEach((place, j) => {
      need(names.places, place, noun.place, ['areas', i, 'places', j])
    })
  })
}

function checkForces({ forces }: Package, names: Names, problems: Problems): void {
  const need = needIn(problems, 'forces.json')
  forces.units.forEach((unit, i) => {
    need(names.actors, unit.owner, noun.actor, ['units', i, 'owner'])
    need(names.places, unit.at, noun.place, ['units', i, 'at'])
  })
}

function checkActors({ actors }: Package, names: Names, problems: Problems): void {
  for (const { file, item: actor } of actors) {
    const need = needIn(problems, file)
    const points = new Set(actor.points.map((point) => point.id))
    const interests = new Set(actor.interests.map((interest) => interest.id))
    if (file !== `actors/${actor.id}.json`) {
      problems.blocks(
        file,
        'id',
        `The file of this actor must be called actors/${actor.id}.json. Rename one of the two.`,
      )
    }
    actor.options.forEach((option, i) => {
      const at = ['options', i]
      need(points, option.point, 'decision point of this actor', [...at, 'point'])
      option.needs.forEach((one, j) => {
        need(names.conditions, one.condition, noun.condition, [...at, 'needs', j, 'condition'])
      })
      option.agreement?.parties.forEach((party, j) => {
        need(names.actors, party.actor, noun.actor, [...at, 'agreement', 'parties', j, 'actor'])
        need(names.conditions, party.if, noun.condition, [...at, 'agreement', 'parties', j, 'if'])
      })
      option.appeal.forEach((one, j) => {
        need(interests, one.interest, 'interest of this actor', [...at, 'appeal', j, 'interest'])
        need(names.conditions, one.when, noun.condition, [...at, 'appeal', j, 'when'])
      })
      const { hours, low, high } = option.bites
      if (low > hours || hours > high) {
        problems.blocks(
          file,
          [...at, 'bites'],
          `Hours must satisfy low <= hours <= high; now ${low}, ${hours}, ${high}.`,
        )
      }
    })
  }
}

function checkPlay({ play, levers }: Package, names: Names, problems: Problems): void {
  const need = needIn(problems, 'play.json')
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
      problems.blocks('play.json', ['indicators', i], 'An indicator of trust needs an "audience".')
    }
  })
  play.audiences.forEach((audience, i) => {
    need(names.areas, audience.area, noun.area, ['audiences', i, 'area'])
  })
  play.forecast.forEach((question, i) => {
    need(names.outcomes, question.outcome, noun.outcome, ['forecast', i, 'outcome'])
  })
  const needLever = needIn(problems, 'levers.json')
  levers.levers.forEach((lever, i) => {
    const at = ['levers', i]
    needLever(names.outcomes, lever.outcome, noun.outcome, [...at, 'outcome'])
    if (names.outcomes.get(lever.outcome)?.model === null) {
      const reason = `The outcome "${lever.outcome}" has no "model" figure, so that a lever can't be measured by it.`
      problems.blocks('levers.json', [...at, 'outcome'], reason)
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
  const need = needIn(problems, 'record.json')
  record.outcomes.forEach((outcome, i) => {
    const at = ['outcomes', i]
    need(names.areas, outcome.model?.area, noun.area, [...at, 'model', 'area'])
    need(names.counters, outcome.model?.counter, noun.counter, [...at, 'model', 'counter'])
    outcome.about.forEach((id, j) => {
      if (!names.options.has(id)) need(names.events, id, noun.eventOrOption, [...at, 'about', j])
    })
    if (outcome.model?.figure === 'counter' && outcome.model.counter === undefined) {
      problems.blocks('record.json', [...at, 'model'], 'A model figure of kind "counter" must name its "counter".')
    }
    if (outcome.range && outcome.range[0] > outcome.range[1]) {
      problems.blocks('record.json', [...at, 'range'], 'The low end of the range is above its high end. Swap them.')
    }
  })
}
