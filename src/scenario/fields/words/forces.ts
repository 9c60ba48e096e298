import { field, idOf, type ObjectWords } from './words'

/** forces.json */
export const forcesWords = {
  forces: {
    label: 'Forces and background',
    help: 'Police, soldiers and others who can protect people, and what happens without anybody’s decision.',
    fields: {
      units: field(
        'Units',
        'Every unit that can stand in a place. A unit that arrives later stands elsewhere, or has strength 0, at hour 0.',
      ),
      background: field('Background', 'What no seat decides, such as relief flights that arrive in any case.'),
    },
  },
  unit: {
    label: 'Unit',
    help: 'A unit of the forces. It holds crowds back only as far as it is present, trained, equipped, rested and ready to protect everybody.',
    fields: {
      id: idOf('unit'),
      name: field('Name', 'As it stands on the map and in the list.'),
      owner: field(
        'Belongs to',
        'The actor who sends it. Seats of that actor see it as it is; others only where somebody reported it.',
        {
          names: 'actor',
        },
      ),
      kind: field('Kind', 'Decides the sign on the map.', {
        choices: { police: 'Police', army: 'Army', volunteers: 'Volunteers', foreign: 'Foreign force' },
      }),
      at: field('Stands at', 'Place at hour 0. Only a unit at a place where people live holds crowds back.', {
        names: 'place',
      }),
      strength: field('Strength', 'How many serve in it at hour 0. 0 for a unit that decisions raise later.', {
        unit: 'people',
      }),
      training: field(
        'Training',
        'How well it is trained for protecting people. Untrained, it counts for three tenths.',
        {
          unit: '0 to 1',
        },
      ),
      equipment: field(
        'Equipment',
        'How well it is equipped. With nothing it counts for a quarter; a unit far outnumbered may lose weapons to a crowd.',
        { unit: '0 to 1' },
      ),
      readiness: field(
        'Readiness',
        'How ready it is to act to protect everyone. At 0 it stands by, however strong it is.',
        {
          unit: '0 to 1',
        },
      ),
    },
  },
  background: {
    label: 'Background event',
    help: 'Something that no seat decides, at a set hour, if its condition holds then.',
    fields: {
      id: idOf('event'),
      hour: field('Hour', 'When it happens, in hours since the clock’s start.', { unit: 'hours' }),
      if: field('Only if', 'A condition, asked once at that hour. Where it does not hold, the event never happens.', {
        names: 'condition',
      }),
      label: field('What happens', 'In one line, for authors. Players learn of it by a report only.'),
      effects: field('Effects', 'What it changes, in this order.'),
    },
  },
} satisfies Record<string, ObjectWords>
