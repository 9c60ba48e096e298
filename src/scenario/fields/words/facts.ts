import type { FactName } from '../../conditions/facts'
import type { reportFigures } from '../../reportFigures'

/** What a fact is that conditions may read. */
export interface FactWords {
  readonly label: string
  readonly help: string
  readonly unit: string
  /** A condition that reads it. */
  readonly example: string
}

const share = '0 to 1'

export const factWords: Readonly<Record<FactName, FactWords>> = {
  hour: { label: 'Hour', help: 'Hours since the start of the clock.', unit: 'hours', example: 'hour >= 24' },
  chart: {
    label: 'State of a chart',
    help: 'Name of the state that a region of an actor’s chart is in. The key is actor.region, or the actor alone for a chart without regions.',
    unit: 'name of a state',
    example: 'chart["tarvel-council.order"] == "emergency"',
  },
  taken: {
    label: 'Ordered',
    help: 'Hours since an option was last ordered. There is no entry before that: ask first whether it is there.',
    unit: 'hours',
    example: '"ask-sorren" in taken && taken["ask-sorren"] >= 6',
  },
  inforce: {
    label: 'In force',
    help: 'Hours since an option last took effect. There is no entry before that.',
    unit: 'hours',
    example: '"tarvel-curfew" in inforce',
  },
  border: {
    label: 'Border rule',
    help: 'What a side of the border lets through: "shut", "wounded", "vulnerable" or "open".',
    unit: 'rule',
    example: 'border["sorren-side"] != "shut"',
  },
  danger: {
    label: 'Danger',
    help: 'Level of danger at a place: 0 calm, 1 tense, 2 disorder, 3 fighting. For an area the highest of its places.',
    unit: '0 to 3',
    example: 'danger["tarvel-east"] >= 2',
  },
  incidents: {
    label: 'Incidents',
    help: 'Acts of violence of a crowd in the last 24 hours, at a place or summed over an area.',
    unit: 'incidents',
    example: 'incidents["tarvel-east"] < 5',
  },
  announced: { label: 'Announced dead', help: 'Deaths announced so far.', unit: 'people', example: 'announced >= 50' },
  injured: { label: 'Announced injured', help: 'Injured announced so far.', unit: 'people', example: 'injured > 200' },
  crossed: {
    label: 'Crossed',
    help: 'All who reached camps across the border so far.',
    unit: 'people',
    example: 'crossed > 10000',
  },
  abroad: {
    label: 'In camps',
    help: 'People in camps across the border now.',
    unit: 'people',
    example: 'abroad > 40000',
  },
  waiting: {
    label: 'Waiting',
    help: 'People waiting at all crossings now.',
    unit: 'people',
    example: 'waiting >= 5000',
  },
  displaced: {
    label: 'Displaced inside',
    help: 'People who fled and are with hosts inside the country now.',
    unit: 'people',
    example: 'displaced + waiting > 20000',
  },
  returned: {
    label: 'Come back',
    help: 'People who have set out for home from camps so far.',
    unit: 'people',
    example: 'returned > 1000',
  },
  camp_free: {
    label: 'Free places',
    help: 'Places free in all camps now.',
    unit: 'people',
    example: 'camp_free < 2000',
  },
  agreement: {
    label: 'Local agreement',
    help: 'How far an agreement between leaders holds at a place; 0 where there is none. For an area the mean of the places where people live.',
    unit: share,
    example: 'agreement["tarvel-east"] > 0.5',
  },
  forces: {
    label: 'Forces',
    help: 'What units at a place count for, in people ready to protect; summed over an area.',
    unit: 'people',
    example: 'forces["tarvel-docks"] > 100',
  },
  barricades: {
    label: 'Barricades',
    help: 'How far the streets of a place are closed off; for an area the mean of the places where people live.',
    unit: share,
    example: 'barricades["tarvel-east"] >= 0.3',
  },
  trust: {
    label: 'Trust',
    help: 'Trust of an audience in the authorities.',
    unit: share,
    example: 'trust["tarvel-people"] < 0.3',
  },
  vote: {
    label: 'Vote',
    help: 'State of the vote: "scheduled", "postponed" or "held".',
    unit: 'state',
    example: 'vote == "scheduled"',
  },
}

export type ReportFigure = (typeof reportFigures)[number]

/** Figures of the run that a report may hold in braces. They are fixed when the report is written. */
export const reportFigureWords: Readonly<Record<ReportFigure, { readonly label: string; readonly help: string }>> = {
  announced: { label: 'Announced dead', help: 'Deaths announced so far, as announced.' },
  injured: { label: 'Announced injured', help: 'Injured announced so far, as announced.' },
  'crossed-low': { label: 'Crossed, low', help: 'Low end of an estimate of all who reached camps so far.' },
  'crossed-high': { label: 'Crossed, high', help: 'High end of the same estimate.' },
  'waiting-low': { label: 'Waiting, low', help: 'Low end of an estimate of people waiting at crossings.' },
  'waiting-high': { label: 'Waiting, high', help: 'High end of the same estimate.' },
  returned: { label: 'Come back', help: 'An estimate of how many have set out for home from camps so far.' },
  'displaced-low': { label: 'Displaced, low', help: 'Low end of an estimate of people with hosts inside the country.' },
  'displaced-high': { label: 'Displaced, high', help: 'High end of the same estimate.' },
}
