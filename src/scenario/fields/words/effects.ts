import type { Effect } from '../../schema/effects'
import { regimeChoices } from './space'
import { type FieldWords, field, type ObjectWords } from './words'

type Verb = Effect['do']

/** What a verb of decisions does. */
export interface EffectWords {
  readonly label: string
  readonly does: string
  /** When it changes nothing. */
  readonly nothing: string
  readonly example: Effect
  readonly fields: Readonly<Record<string, FieldWords>>
}

const area = field('Area', 'An area, or a single place.', { names: 'area' })
const unit = field('Unit', 'A unit of forces.json.', { names: 'unit' })

/** Every verb of the closed list. `test/scenario/effects.test.ts` reads the examples. */
export const effectWords: { readonly [V in Verb]: EffectWords & { readonly example: { readonly do: V } } } = {
  curfew: {
    label: 'Set a curfew',
    does: 'Sets the curfew of an area. As far as forces that are present, able and willing enforce it, crowds shrink and move on less.',
    nothing: 'Where no ready forces stand it is a curfew on paper. The level "night" counts from 20:00 to 06:00 only.',
    example: { do: 'curfew', area: 'tarvel-east', level: 'night' },
    fields: {
      area,
      level: field('Level', 'From when the curfew counts. It replaces the level before.', {
        choices: { none: 'None: the curfew ends', night: 'At night, 20:00 to 06:00', 'all-hours': 'At all hours' },
      }),
    },
  },
  'move-unit': {
    label: 'Send a unit',
    does: 'Sends a unit along the quickest links, flights included. It arrives on a whole hour, an hour later at the earliest, and counts nowhere while under way.',
    nothing: 'The unit is there already or on its way there, or no link leads there.',
    example: { do: 'move-unit', unit: 'tarvel-police', to: 'tarvel-docks' },
    fields: { unit, to: field('To', 'The place where it is to act.', { names: 'place' }) },
  },
  'raise-unit': {
    label: 'Strengthen a unit',
    does: 'Adds people to a unit where it stands, with its training, equipment and readiness.',
    nothing: 'It counts for nothing while the unit stands where nobody lives.',
    example: { do: 'raise-unit', unit: 'tarvel-volunteers', strength: 300 },
    fields: { unit, strength: field('People', 'How many join.', { unit: 'people' }) },
  },
  'prepare-unit': {
    label: 'Prepare a unit',
    does: 'Adds to training, equipment or readiness of a unit; the result stays within 0 to 1. Example: 0.2 better equipped.',
    nothing: 'The value is at its limit already, or nobody serves in the unit.',
    example: { do: 'prepare-unit', unit: 'tarvel-police', field: 'equipment', by: 0.2 },
    fields: {
      unit,
      field: field('What', 'Which of the three changes.', {
        choices: { training: 'Training', equipment: 'Equipment', readiness: 'Readiness to protect everyone' },
      }),
      by: field('By', 'Added to the value; negative takes away.', { unit: '-1 to 1' }),
    },
  },
  'lethal-force': {
    label: 'Allow or forbid lethal force',
    does: 'Gives the order to all units of an actor. It raises what a unit can do, as far as the unit is ready to carry it out.',
    nothing: 'The actor has no units, or none of them is ready.',
    example: { do: 'lethal-force', owner: 'tarvel-council', allowed: true },
    fields: {
      owner: field('Whose units', 'The actor that they belong to.', { names: 'actor' }),
      allowed: field('Allowed', 'On allows it, off forbids it. It is forbidden at hour 0.'),
    },
  },
  border: {
    label: 'Set the border rule',
    does: 'Sets what one side of the border lets through. At each crossing the stricter of two sides holds.',
    nothing: 'The rule is that already, or the other side is stricter.',
    example: { do: 'border', side: 'sorren-side', regime: 'vulnerable' },
    fields: {
      side: field('Side', 'Whose rule it is.', { names: 'side' }),
      regime: field('Rule', 'What this side lets through from now on.', { choices: regimeChoices }),
    },
  },
  'camp-places': {
    label: 'Add places in a camp',
    does: 'Makes room for more people in a camp.',
    nothing: 'Nothing shows while the camp has room left; a full one takes people in faster and leaves fewer in need.',
    example: { do: 'camp-places', camp: 'sorren-camp', add: 5000 },
    fields: {
      camp: field('Camp', 'A place of kind camp.', { names: 'camp' }),
      add: field('Places', 'How many more.', { unit: 'people' }),
    },
  },
  aid: {
    label: 'Bring relief',
    does: 'Brings food, water and shelter to an area, shared by the number of people in need and how badly they lack it. What is not used at once stays in stock.',
    nothing: 'Nobody there is in need, now or later.',
    example: { do: 'aid', area: 'tarvel-east', personDays: 60_000 },
    fields: {
      area,
      personDays: field(
        'Amount',
        'Relief for one person for one day counts as 1. Example: 60,000 keeps 20,000 people for three days.',
        {
          unit: 'person-days',
        },
      ),
    },
  },
  medical: {
    label: 'Help the wounded',
    does: 'Adds treatment places, and flies wounded people of the place, or of all quarters of its city, out to treatment elsewhere.',
    nothing: 'Flying out helps only those who are wounded and untreated at that hour.',
    example: { do: 'medical', place: 'tarvel-docks', beds: 40, evacuate: 6 },
    fields: {
      place: field('Place', 'Where the hospital or the aircraft is.', { names: 'place' }),
      beds: field('Treatment places', 'How many are added.', { unit: 'places' }),
      evacuate: field('Flown out', 'For how many wounded people there is room.', { unit: 'people' }),
    },
  },
  talks: {
    label: 'Back talks',
    does: 'Backs talks between leaders in the places of an area. Each place tries for an agreement every few hours; ties, trust, calm and a visible guarantee decide.',
    nothing: 'Talks there are backed as strongly already. Patrols change nothing until an agreement holds.',
    example: { do: 'talks', area: 'tarvel-east', strength: 0.5, patrols: true },
    fields: {
      area,
      strength: field('Strength', 'How strongly they are backed. The strongest backing so far holds.', {
        unit: '0 to 1',
      }),
      patrols: field(
        'Mixed patrols',
        'On when members of all communities patrol together once an agreement holds; it then breaks less easily and does not fade.',
      ),
    },
  },
  'answer-rumour': {
    label: 'Answer rumours',
    does: 'Spreads checked news for some hours: rumour falls and reaches fewer people.',
    nothing: 'There is no rumour, or stronger news is out; then only the hours are extended.',
    example: { do: 'answer-rumour', area: 'tarvel-east', strength: 0.3, hours: 36 },
    fields: {
      area,
      strength: field('Strength', 'How far people hear and believe it.', { unit: '0 to 1' }),
      hours: field('For', 'How long it goes on.', { unit: 'hours' }),
    },
  },
  barricades: {
    label: 'Take barricades down',
    does: 'By agreement: takes down as much as an agreement holds. By force: at once, at the cost of trust and with grievance where nothing was agreed.',
    nothing: 'By agreement, where no agreement holds. By force it adds grievance even where no barricade stands.',
    example: { do: 'barricades', area: 'tarvel-east', how: 'agreement', pace: 0.4 },
    fields: {
      area,
      how: field('How', 'With residents or against them.', {
        choices: { agreement: 'By agreement', force: 'By force' },
      }),
      pace: field('How much', 'Share taken down: 0.4 is four tenths.', { unit: '0 to 1' }),
    },
  },
  return: {
    label: 'Allow or press for return',
    does: 'Allows, encourages or presses people in camps to go home, more of them the stronger it is. The strongest push so far holds.',
    nothing:
      'A stronger push was given before; until mass violence has been over for twelve hours; and for people with hosts, who go by what they see.',
    example: { do: 'return', push: 'encourage', strength: 0.5 },
    fields: {
      push: field('Push', 'What people in camps are told.', {
        choices: { allow: 'Allow', encourage: 'Encourage', press: 'Press' },
      }),
      strength: field('Strength', 'How far it reaches them.', { unit: '0 to 1' }),
    },
  },
  trust: {
    label: 'Change trust',
    does: 'Adds to the trust of an audience; the result stays within 0 to 1.',
    nothing: 'The trust is at its limit already.',
    example: { do: 'trust', audience: 'tarvel-people', by: -0.05 },
    fields: {
      audience: field('Audience', 'Whose trust.', { names: 'audience' }),
      by: field('By', 'Added to the trust; negative takes away. Example: -0.05.', { unit: '-1 to 1' }),
    },
  },
  vote: {
    label: 'Set the vote',
    does: 'Sets the state of the vote, which conditions can read.',
    nothing: 'The vote is in that state already.',
    example: { do: 'vote', state: 'postponed' },
    fields: {
      state: field('State', 'At hour 0 the vote is scheduled.', {
        choices: { scheduled: 'Scheduled', postponed: 'Postponed', held: 'Held' },
      }),
    },
  },
  signal: {
    label: 'Send a signal',
    does: 'Sends an event to the statechart of an actor, such as a request that has reached it.',
    nothing: 'The chart is in a state that has no transition for the event, or the guard does not hold.',
    example: { do: 'signal', to: 'sorren-ministry', event: 'help-asked' },
    fields: {
      to: field('To', 'The actor whose chart gets it.', { names: 'actor' }),
      event: field('Event', 'An event that some transition of that chart waits for.', { names: 'chart-event' }),
    },
  },
  count: {
    label: 'Add to a counter',
    does: 'Adds to a counter, for an outcome that reads it at the end.',
    nothing: 'No outcome reads the counter: the sum is kept, and nobody sees it.',
    example: { do: 'count', counter: 'tarvel-relief', by: 129 },
    fields: {
      counter: field('Counter', 'A counter of play.json.', { names: 'counter' }),
      by: field('By', 'How much is added.'),
    },
  },
}

const verb = field('Effect', 'The verb: what this effect does.')

/** The same as words of objects, by the names of their schemas: `effect.curfew`. */
export const effectObjects: Readonly<Record<string, ObjectWords>> = Object.fromEntries(
  Object.entries(effectWords).map(([name, { label, does, nothing, fields }]) => [
    `effect.${name}`,
    { label, help: `${does} No change: ${nothing}`, fields: { do: verb, ...fields } },
  ]),
)
