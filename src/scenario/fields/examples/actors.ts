import type { z } from 'zod'
import type * as schema from '../../schema/actors'
import { effectWords } from '../words/effects'
import { made } from './made'

const fact: z.input<typeof schema.fact> = {
  text: 'Nine elected members decide by majority.',
  confidence: 'high',
  ...made,
}

const interest: z.input<typeof schema.interest> = { id: 'calm', text: 'To keep the city calm.', weight: 2, ...made }

const transition: z.input<typeof schema.transition> = { target: 'emergency', guard: 'tarvel-troubled' }

const state: schema.ChartNode = { label: 'Ordinary law', on: { 'tarvel-curfew': transition } }

const point: z.input<typeof schema.point> = { id: 'order', label: 'Order in the city', waitAppeal: 3 }

const documented: z.input<typeof schema.documented> = {
  chosen: true,
  when: '2031-05-03, early hours',
  from: 3,
  to: 8,
  confidence: 'medium',
  sources: ['tarvel-herald-2031-05-03'],
}

const need: NonNullable<z.input<typeof schema.option>['needs']>[number] = {
  condition: 'tarvel-troubled',
  otherwise: 'Nobody sees a reason for it yet.',
}

const bites: z.input<typeof schema.option>['bites'] = { hours: 6, low: 2, high: 12, assumption: true }

const party: z.input<typeof schema.party> = {
  id: 'assembly',
  name: 'The assembly',
  probability: 0.6,
  text: 'It is divided.',
  ...made,
}

const agreement: NonNullable<z.input<typeof schema.option>['agreement']> = { hours: 12, parties: [party] }

const appeal: NonNullable<z.input<typeof schema.option>['appeal']>[number] = {
  interest: 'calm',
  weight: 2,
  when: 'tarvel-troubled',
}

const option: z.input<typeof schema.option> = {
  id: 'tarvel-curfew',
  label: 'Declare a night curfew',
  text: 'A decree closes the streets at night. It holds only where police are there to enforce it.',
  phase: 'play',
  point: 'order',
  documented: null,
  needs: [need],
  bites,
  effects: [effectWords.curfew.example],
  appeal: [appeal],
  ...made,
}

const condition: z.input<typeof schema.condition> = {
  id: 'tarvel-troubled',
  when: 'hour >= 6 && announced >= 1',
  text: 'deaths were announced, and six hours have passed.',
}

const effects = Object.fromEntries(
  Object.entries(effectWords).map(([verb, { example }]) => [`effect.${verb}`, example]),
)

export const actorExamples = {
  ...effects,
  fact,
  interest,
  transition,
  state,
  point,
  documented,
  need,
  'option.bites': bites,
  party,
  'option.agreement': agreement,
  appeal,
  option,
  condition,
  conditions: { conditions: [condition] },
  actor: {
    id: 'tarvel-council',
    name: 'Council of Tarvel',
    kind: 'decision-maker',
    decidedBy: [fact],
    interests: [interest],
    constraints: [{ text: 'It commands no soldiers.', ...made }],
    chart: {
      type: 'parallel',
      states: {
        order: { label: 'Order', initial: 'ordinary', states: { ordinary: state, emergency: { label: 'Curfew' } } },
      },
    },
    points: [point],
    options: [option],
  } satisfies z.input<typeof schema.actor>,
}
