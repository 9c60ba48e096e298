import { field, idOf, type ObjectWords } from './words'

export const regimeChoices = {
  shut: 'Shut: nobody passes',
  wounded: 'Wounded people only',
  vulnerable: 'Women, children and old people, and the wounded',
  open: 'Open to everybody',
} as const

/** space.json */
export const spaceWords = {
  space: {
    label: 'Places and people',
    help: 'Where the crisis takes place: places, the ways between them, the border, and the people who live there.',
    fields: {
      places: field(
        'Places',
        'Towns, quarters, crossings, camps and seats of power: everything that has a point on the map.',
      ),
      links: field('Links', 'Roads and flights between places. People, rumours, crowds and units travel along them.'),
      sides: field(
        'Sides of the border',
        'Each side that sets a rule for who may pass. A scenario without a border has none.',
      ),
      crossings: field(
        'Crossings',
        'Sectors of the border where people wait and pass. Each is also a place of kind crossing.',
      ),
      camps: field('Camps', 'Where people who crossed are taken in. Each is also a place of kind camp.'),
      communities: field(
        'Communities',
        'Labels of population groups, for readers of the debrief. No rule of the model reads them.',
      ),
      cells: field(
        'Population groups',
        'The households of one community in one place, with the numbers that the model uses.',
      ),
      provinces: field('Provinces', 'Names under which results are added up.'),
      areas: field(
        'Areas',
        'Named sets of places, for decisions, conditions and reports that speak of several at once.',
      ),
    },
  },
  place: {
    label: 'Place',
    help: 'A locality of the model. Where people live it has crowds, rumour, danger and agreements of its own.',
    fields: {
      id: idOf('place', 'It may also stand wherever an area is asked for.'),
      name: field('Name', 'As it stands on the map.'),
      kind: field(
        'Kind',
        'What sort of place it is. It decides how it is drawn and whether people can live there: not at crossings, camps and seats of power.',
        {
          choices: {
            city: 'City',
            quarter: 'Quarter of a city, drawn in the closer view',
            suburb: 'Suburb',
            town: 'Town',
            village: 'Village',
            district: 'District: many villages taken together',
            crossing: 'Border crossing',
            camp: 'Camp across the border',
            seat: 'Seat of power, such as a capital or a base',
          },
        },
      ),
      country: field(
        'Country',
        'Two capital letters. A seat of the same country knows how many places a camp here has. Invented countries may use letters that no country has, such as XA.',
      ),
      province: field('Province', 'Under which province its results are added up; empty for a place outside of all.', {
        names: 'province',
      }),
      group: field(
        'City it belongs to',
        'The same word for all quarters of one city: its units go where crowds are, and its quarters share hospital places.',
        { names: 'group' },
      ),
      lon: field('Longitude', 'Degrees east, west negative. On the map, drag the point instead.', { unit: 'degrees' }),
      lat: field('Latitude', 'Degrees north, south negative. On the map, drag the point instead.', { unit: 'degrees' }),
      precisionKm: field(
        'How well the position is known',
        'Radius within which the true position lies. From 1.5 km up, a quarter or village is drawn as an area instead of a point.',
        { unit: 'km' },
      ),
      labelRank: field(
        'Weight on the map',
        '1 city, 2 town, 3 quarter or village, 4 only in the closer view. Decides the size of the dot and which name gives way when there is no room.',
      ),
      buildings: field(
        'Buildings',
        'Buildings standing before the crisis that could be lost; 0 for crossings, camps and seats of power. What is exposed draws crowds.',
        { unit: 'buildings' },
      ),
      hospitalBeds: field(
        'Hospital places',
        'Treatment places free at hour 0. Each wounded person who is treated takes one; all quarters of a city share them.',
        { unit: 'places' },
      ),
      airport: field(
        'Airport',
        'On where aircraft can land. A note for whoever reads the file: units fly along links of kind air, whatever stands here.',
      ),
      offMap: field(
        'Away from the map',
        'On for places that lie outside the detailed map, such as a far capital. They are shown in the small map beside it.',
      ),
      tension: field(
        'Tension',
        'How strongly the conditions of the first hours weigh here: alarm, grievance, presence of crowds. 0 is nothing: no crowd gathers by itself. A statement about the place, never about a community.',
        { unit: '0 to 1' },
      ),
      initialRumour: field(
        'Rumour at hour 0',
        'How far unchecked stories have run already. Where it is left out, it follows from tension and crowds.',
        { unit: '0 to 1' },
      ),
      initialCrowd: field(
        'Crowd at hour 0',
        'Attacking crowd that is already there when the clock starts. Example: 3 for about 3,000 people.',
        {
          unit: 'thousands of people',
        },
      ),
      localTies: field(
        'Local ties',
        'How well leaders of the place know and trust one another before the crisis. Strong ties make agreements likely and lasting; from some strength on, leaders talk without being asked.',
        { unit: '0 to 1' },
      ),
    },
  },
  link: {
    label: 'Link',
    help: 'A road or a flight between two places, travelled both ways.',
    fields: {
      id: idOf('link'),
      from: field('From', 'A place. Which end is called from makes no difference.', { names: 'place' }),
      to: field('To', 'The other place.', { names: 'place' }),
      km: field('Length', 'Length of the way, for readers. The model goes by the hours.', { unit: 'km' }),
      hours: field(
        'Travel time',
        'Hours by a loaded vehicle in calm, such as 0.5. Units take as long; families take twice as long, and an hour at the least.',
        { unit: 'hours' },
      ),
      kind: field('Kind', 'Who can use it. Families, crowds and rumours go by land only.', {
        choices: { road: 'Road', air: 'Flight, for units only', foot: 'On foot; the model treats it as a road' },
      }),
    },
  },
  side: {
    label: 'Side of the border',
    help: 'One side of the border and the rule it sets for those who want to pass. At each crossing the stricter of two sides holds.',
    fields: {
      id: idOf('side'),
      country: field(
        'Country',
        'Two capital letters. A seat of this country sees the rule of this side as it is; others only as they are told.',
      ),
      name: field('Name', 'As it stands beside a crossing.'),
      regime: field('Rule at hour 0', 'What this side lets through when the clock starts. Decisions change it.', {
        choices: regimeChoices,
      }),
    },
  },
  crossing: {
    label: 'Crossing',
    help: 'A sector of the border: people who flee wait here and pass as far as both sides let them.',
    fields: {
      place: field('Place', 'A place of kind crossing. People reach it by road.', { names: 'place' }),
      sides: field('Its two sides', 'The home side first, then the side across the border.', { names: 'side' }),
      camps: field('Camps behind it', 'Where those who pass are taken in, shared by the room left in each.', {
        names: 'camp',
      }),
      capacityPerHour: field(
        'People an hour',
        'How many can pass in an hour while it is open. Fewer pass under a rule for the vulnerable, and while the camps behind are full.',
        { unit: 'people an hour' },
      ),
    },
  },
  camp: {
    label: 'Camp',
    help: 'A reception area across the border.',
    fields: {
      place: field('Place', 'A place of kind camp.', { names: 'place' }),
      places: field(
        'Places',
        'How many people it has room for at hour 0. Decisions can add places; a full camp slows its crossings and leaves people in need.',
        { unit: 'people' },
      ),
    },
  },
  community: {
    label: 'Community',
    help: 'A label for readers of the debrief. No rule of the model reads it.',
    fields: {
      id: idOf('community'),
      name: field('Name', 'As the people themselves use it.'),
    },
  },
  cell: {
    label: 'Population group',
    help: 'The households of one community in one place. The model goes by these numbers and never by the label.',
    fields: {
      id: idOf('group'),
      place: field('Place', 'Where they live: a city, quarter, suburb, town, village or district.', { names: 'place' }),
      label: field('Community', 'For readers of the debrief. Swapping labels changes nothing in a run.', {
        names: 'community',
      }),
      people: field(
        'People',
        'How many live there at hour 0. Nobody is ever lost from the count: the dead, the hurt and those who fled stay in it.',
        {
          unit: 'people',
        },
      ),
      trust: field(
        'Trust in the forces',
        'Trust in the state’s forces at hour 0. It makes agreements easier, and moves with what people see.',
        {
          unit: '0 to 1',
        },
      ),
      exposure: field(
        'Exposure',
        'Share of the violence of the place that this group is open to. The groups of a place need not add up to 1.',
        { unit: '0 to 1' },
      ),
      rumourReach: field(
        'Reach of rumour',
        'How fast unchecked stories reach the group: 1 as fast as they can, 0 never.',
        {
          unit: '0 to 1',
        },
      ),
      access: field('Access to treatment', 'How well wounded people of the group can reach a hospital in safety.', {
        unit: '0 to 1',
      }),
      vulnerableShare: field(
        'Women, children and old people',
        'Their share. It decides how many of a waiting group pass where only the vulnerable may.',
        { unit: '0 to 1' },
      ),
      borderPull: field(
        'Pull of the border',
        'Of those who leave, the share that heads for the border when it is believed open; the others look for shelter nearby.',
        { unit: '0 to 1' },
      ),
      barricades: field(
        'Ability to close streets',
        'How far the group can close off its streets when it is afraid. Closed streets lower harm and keep people at home.',
        { unit: '0 to 1' },
      ),
    },
  },
  province: {
    label: 'Province',
    help: 'A name under which the results of places are added up.',
    fields: {
      id: idOf('province'),
      name: field('Name', 'As readers of results see it.'),
    },
  },
  area: {
    label: 'Area',
    help: 'A named set of places. Wherever an area is asked for, the id of a single place will do as well.',
    fields: {
      id: idOf('area', 'No place may have the same.'),
      name: field('Name', 'As readers would call it. Example: The river towns.'),
      places: field('Places', 'The places that belong to it. A place may belong to several areas.', { names: 'place' }),
    },
  },
} satisfies Record<string, ObjectWords>
