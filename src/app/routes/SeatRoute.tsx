import { useCallback } from 'react'
import { RoleSheet } from '../../play/setup/RoleSheet'
import { SharedPlay } from '../../play/team/SharedPlay'
import { TeamForecast } from '../../play/team/TeamForecast'
import type { StudentParts } from '../../teach/student/parts'
import { StudentScreen } from '../../teach/student/StudentScreen'
import { useTranslation } from '../../ui/i18n/translation'
import type { Composition } from '../composition'
import { faultOf, type ShownFault } from '../fault'
import type { Journey } from '../journey/journey'
import { Loading } from '../Loading'
import { goTo } from '../useRoute'
import { openClassRun } from './classRun'

const parts: StudentParts = { Play: SharedPlay, RoleSheet, Forecast: TeamForecast }

export interface SeatRouteProps {
  readonly session: string
  readonly composition: Composition
  readonly journey: Journey
  readonly onFault: (fault: ShownFault) => void
}

/** A student's seat in a lesson. */
export function SeatRoute({ session, composition, journey, onFault }: SeatRouteProps) {
  const { t } = useTranslation(['common', 'start'])
  const fetchScenario = useCallback(
    async (id: string) => {
      const title = t('error.scenario')
      try {
        const loaded = await composition.fetchScenario(id)
        if (loaded.ok) return loaded.scenario
        onFault({ title, faults: loaded.faults })
      } catch (error) {
        onFault(faultOf(title, error))
      }
      return null
    },
    [composition, onFault, t],
  )
  const title = t('start:import.failed')
  return (
    <StudentScreen
      base={composition.base}
      session={session}
      parts={parts}
      fetchScenario={fetchScenario}
      onOpenRun={(...of) => openClassRun({ composition, journey, title, onFault }, ...of)}
      onLeave={() => goTo({ page: 'start' })}
      onJoin={(code) => goTo({ page: 'class-join', code })}
      loading={<Loading />}
    />
  )
}
