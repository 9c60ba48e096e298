import type { Draft } from '../draft/draft'
import { currentFormat } from '../migrate/migrate'
import { type ParameterName, parameterText } from '../parameters'
import parameters from './parameters.json'

/**
 * The least package there can be: one place, one group of households, one actor with one decision, one seat. Whatever only
 * its author can know is empty, so that the check lists it as what is to be done; values of the model are those that a
 * first run is plausible with, each marked as an assumption.
 */
export function blankDraft(): Draft {
  return Object.fromEntries(Object.entries(blankParts()).map(([file, value]) => [file, { kind: 'data', value }]))
}

const assumed = { assumption: true }

function blankParts(): Record<string, unknown> {
  return {
    'scenario.json': {
      format: currentFormat,
      id: 'new-scenario',
      version: '0.1.0',
      title: '',
      subtitle: '',
      summary: '',
      audience: { minimumAge: 16, text: '' },
      contentNote: '',
      licence: '',
      credits: [],
      languages: ['en'],
    },
    'space.json': space(),
    'forces.json': { units: [], background: [] },
    'conditions.json': { conditions: [] },
    'reports.json': { reports: [], channels: [] },
    'play.json': play(),
    'model.json': model(),
    'levers.json': { levers: [] },
    'record.json': { sources: [], timeline: [], series: [], outcomes: [outcome()] },
    'actors/actor-1.json': decider(),
    'actors/people.json': people(),
  }
}

const place = 'place-1'

function space(): unknown {
  return {
    places: [
      { id: place, name: '', kind: 'city', country: '', province: null, lon: 0, lat: 0, precisionKm: 1, labelRank: 1 },
    ],
    links: [],
    sides: [],
    crossings: [],
    camps: [],
    communities: [{ id: 'residents', name: '' }],
    cells: [
      {
        id: 'cell-1',
        place,
        label: 'residents',
        people: 10_000,
        trust: 0.5,
        exposure: 0.5,
        rumourReach: 0.5,
        access: 0.5,
        vulnerableShare: 0.6,
        borderPull: 0,
        barricades: 0,
      },
    ],
    provinces: [],
    areas: [],
  }
}

function play(): unknown {
  return {
    clock: { start: '', zoneLabel: '', stepHours: 1, ticks: 48, tailTicks: 0 },
    dayparts: [
      { word: 'night', from: -2, to: 5, ...assumed },
      { word: 'morning', from: 5, to: 11, ...assumed },
      { word: 'afternoon', from: 12, to: 17, ...assumed },
      { word: 'evening', from: 17, to: 22, ...assumed },
    ],
    seats: [
      {
        id: 'seat-1',
        actor: 'actor-1',
        kind: 'government',
        name: '',
        mandate: '',
        country: null,
        opensOn: place,
        indicators: ['displaced'],
      },
    ],
    plans: [
      {
        id: 'plan-1',
        name: '',
        text: '',
        minutes: null,
        brief: null,
        debrief: null,
        windowMinutes: null,
        windows: [{ hour: 0 }, { hour: 24 }],
      },
    ],
    indicators: [{ id: 'displaced', label: '', basis: 'estimated', figure: 'displaced', help: '' }],
    audiences: [],
    counters: [],
    ahead: [],
    forecast: [{ outcome: 'outcome-1', question: '', max: 10_000, step: 100 }],
  }
}

function model(): unknown {
  return {
    parameters: (parameters as [ParameterName, number, number, number, string][]).map(
      ([id, value, low, high, unit]) => ({ id, value, low, high, unit, text: parameterText[id], ...assumed }),
    ),
    status: 'set-by-hand',
    statusText: '',
    structures: [],
  }
}

function outcome(): unknown {
  return {
    id: 'outcome-1',
    label: '',
    value: null,
    unit: '',
    range: null,
    alternatives: [],
    sources: [],
    confidence: 'medium',
    model: { figure: 'displaced-total' },
  }
}

function option(id: string, point: string, phase: 'play' | 'model'): Record<string, unknown> {
  return {
    id,
    label: '',
    text: '',
    phase,
    point,
    documented: null,
    bites: { hours: 1, low: 1, high: 2, ...assumed },
    effects: [],
  }
}

function decider(): unknown {
  return {
    id: 'actor-1',
    name: '',
    kind: 'decision-maker',
    decidedBy: [],
    interests: [],
    constraints: [],
    chart: { initial: 'before', states: { before: { on: { 'option-1': { target: 'after' } } }, after: {} } },
    points: [{ id: 'point-1', label: '' }],
    options: [option('option-1', 'point-1', 'play')],
  }
}

/** The population with the states that the model moves households through, and those of a place's posture. */
function people(): unknown {
  return {
    id: 'people',
    name: '',
    kind: 'population',
    decidedBy: [],
    interests: [],
    constraints: [],
    chart: { type: 'parallel', states: { posture: posture(), household: household() } },
    points: [{ id: 'moves', label: 'What households do' }],
    options: [
      {
        ...option('leave', 'moves', 'model'),
        label: 'Leave home',
        text: 'Some households leave for a safer place. The model says when.',
        models: 'flight',
        ...assumed,
      },
    ],
  }
}

function posture(): unknown {
  return {
    label: 'How a place holds itself',
    initial: 'daily-life',
    states: {
      'daily-life': { label: 'Daily life', on: { alarm: { target: 'alarmed' } } },
      alarmed: { label: 'Alarmed', on: { barricade: { target: 'closed-off' }, calm: { target: 'daily-life' } } },
      'closed-off': { label: 'Streets closed off', on: { calm: { target: 'daily-life' } } },
    },
  }
}

function household(): unknown {
  return {
    label: 'Where households are',
    initial: 'home',
    states: {
      home: { label: 'At home', on: { leave: { target: 'road' }, barricade: { target: 'sheltering' } } },
      sheltering: {
        label: 'At home behind closed streets',
        on: { 'open-streets': { target: 'home' }, leave: { target: 'road' } },
      },
      road: {
        label: 'On the road',
        on: {
          'arrive-host': { target: 'host' },
          queue: { target: 'waiting' },
          'find-home': { target: 'returned' },
          'find-ruin': { target: 'homeless' },
        },
      },
      waiting: { label: 'Waiting to cross', on: { cross: { target: 'camp' }, 'turn-back': { target: 'road' } } },
      host: { label: 'Hosted by others', on: { 'go-home': { target: 'road' } } },
      camp: { label: 'In a camp', on: { 'go-home': { target: 'road' } } },
      returned: { label: 'Home again', on: { leave: { target: 'road' } } },
      homeless: { label: 'Home again, to a ruin', on: { leave: { target: 'road' } } },
    },
  }
}
