import type { Scenario } from '../../scenario/scenario'
import type { Forecast } from '../../session/api'
import { formatNumber } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'

const figures = ['low', 'best', 'high'] as const

/** What a team expected, as it was locked. */
export function ForecastShown({ scenario, forecast }: { scenario: Scenario; forecast: readonly Forecast[] }) {
  const { t } = useTranslation('classSeat')
  const language = useLanguage()
  const question = (outcome: string) =>
    scenario.play.forecast.find((one) => one.outcome === outcome)?.question ?? outcome
  return (
    <table className="stu-forecast">
      <thead>
        <tr>
          <th scope="col">{t('brief.question')}</th>
          {figures.map((figure) => (
            <th key={figure} scope="col">
              {t(`brief.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {forecast.map((one) => (
          <tr key={one.outcome}>
            <th scope="row">{question(one.outcome)}</th>
            {figures.map((figure) => (
              <td key={figure}>{formatNumber(language, one[figure])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
