import type { Scenario } from './scenario'

/** What the ids of a scenario stand for; the id itself where it has no such thing any more. */
export interface ScenarioNames {
  option(id: string): string
  actor(id: string): string
  seat(id: string): string
  place(id: string): string
  /** A place with its province, where its name does not say it. */
  placeWithin(id: string): string
}

const made = new WeakMap<Scenario, ScenarioNames>()

/** The names of a scenario, looked up once for all who ask. */
export function namesOf(scenario: Scenario): ScenarioNames {
  const known = made.get(scenario)
  if (known) return known
  const { actors, play, space } = scenario
  const options = new Map(actors.flatMap(({ options }) => options.map(({ id, label }) => [id, label] as const)))
  const look = (list: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(list.map(({ id, name }) => [id, name]))
    return (id: string): string => names.get(id) ?? id
  }
  const place = look(space.places)
  const provinceOf = new Map(space.places.map(({ id, province }) => [id, province]))
  const province = look(space.provinces)
  // One name for whoever decides: that of the seat, where there is one.
  const seatOf = new Map(play.seats.map(({ actor, name }) => [actor, name]))
  const actorName = look(actors)
  const names = {
    option: (id: string) => options.get(id) ?? id,
    actor: (id: string) => seatOf.get(id) ?? actorName(id),
    seat: look(play.seats),
    place,
    placeWithin: (id: string) => {
      const within = provinceOf.get(id)
      return within && !province(within).startsWith(place(id)) ? `${place(id)} (${province(within)})` : place(id)
    },
  }
  made.set(scenario, names)
  return names
}
