import type { Scenario } from '../../scenario/scenario'
import type { RecordSource } from '../../scenario/schema/record'
import { useTranslation } from '../../ui/i18n/translation'
import { SourceList } from '../../ui/parts/SourceList'

export interface RoleFactsProps {
  readonly scenario: Scenario
  readonly actor: string
  readonly sources: ReadonlyMap<string, RecordSource>
}

/** What the record says of an actor, where the scenario has no role sheet of its own for the seat. */
export function RoleFacts({ scenario, actor: actorId, sources }: RoleFactsProps) {
  const { t } = useTranslation('start')
  const actor = scenario.actors.find((one) => one.id === actorId)
  if (!actor) return null
  const groups = [
    { title: t('role.decidedBy'), facts: actor.decidedBy },
    { title: t('role.interests'), facts: actor.interests },
    { title: t('role.constraints'), facts: actor.constraints },
  ]
  return (
    <div className="prose">
      {groups.map(({ title, facts }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {facts.map((fact) => (
              <li key={fact.text}>
                {fact.text}
                <SourceList ids={fact.sources} sources={sources} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
