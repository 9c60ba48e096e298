import type { SectionId } from './parts'
import type { Picture } from './picture'

const hours: Picture = () => import('../hours/HoursPicture')
const map: Picture = () => import('../map/MapPicture')

/**
 * Sections that can be seen and edited as a picture beside their form, such as places on the map. The same picture may stand
 * for several sections: it stays as it is while its author goes from one of them to another.
 */
export const pictures: Partial<Record<SectionId, Picture>> = {
  places: map,
  links: map,
  areas: map,
  cells: map,
  sides: map,
  crossings: map,
  camps: map,
  units: map,
  reports: hours,
  channels: hours,
  clock: hours,
  dayparts: hours,
  ahead: hours,
  plans: () => import('../hours/PlansPicture'),
  seats: () => import('../hours/SheetsPicture'),
  series: () => import('../record/SeriesPicture'),
  timeline: () => import('../record/TimelinePicture'),
  outcomes: () => import('../record/OutcomesPicture'),
  sources: () => import('../record/SourcesPicture'),
  parameters: () => import('../record/ParametersPicture'),
}
