import type { Scenario } from '../scenario/scenario'
import { model as modelTexts } from '../ui/i18n/en/model'
import type { ModelT } from './signs'

type Named = keyof typeof modelTexts.fit.series.name

const isNamed = (id: string): id is Named => Object.hasOwn(modelTexts.fit.series.name, id)

/** A series of a report in words: its own name, else its title in the record, else its id with spaces. */
export function seriesName(t: ModelT, scenario: Scenario, id: string): string {
  if (isNamed(id)) return t(`fit.series.name.${id}`)
  const words = id.replaceAll(/[_-]/g, ' ')
  return (
    scenario.record.series.find((one) => one.id === id)?.title ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  )
}
