import type { Part } from '../../analysis/parts'
import type { ChoiceResult } from '../../session/debriefApi'
import { ChartFrame } from '../../ui/charts/ChartFrame'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { PartFill } from './PartFill'
import { mayBeNothing, partsState, shareName } from './shares'

const names = ['choice', 'chance', 'doubt'] as const

/** Of what the spread of an outcome is made: this choice, chance, and doubt about the model; as one bar and in words. */
export function PartsBar(props: {
  readonly result: ChoiceResult
  readonly outcome: string
  readonly isOver: boolean
  readonly format: Format
  /** What stands below it where it is saved as a picture. */
  readonly foot: readonly string[]
}) {
  const { result, outcome, isOver, format, foot } = props
  const { t } = useTranslation('choice')
  const state = partsState(result, outcome, isOver)
  const words = ({ share }: Part): string => t(`share.${shareName(share)}`)
  const shown = result.fitted ? names : names.slice(0, 2)
  return (
    <section className="cho-parts" aria-labelledby="cho-parts">
      <h2 id="cho-parts">{t('parts.title')}</h2>
      {state.is === 'known' ? (
        <ChartFrame title={t('parts.title')} foot={foot}>
          <p className="cho-parts-words">
            {t(result.fitted ? 'parts.sentence' : 'parts.unfitted', {
              choice: words(state.parts.choice),
              chance: words(state.parts.chance),
              doubt: words(state.parts.doubt),
            })}{' '}
            {mayBeNothing(state.parts.choice) && t('parts.mayBeNothing')}
          </p>
          <div
            className="cho-parts-bar"
            role="img"
            aria-label={t('parts.aria', {
              choice: format.percent(state.parts.choice.share),
              chance: format.percent(state.parts.chance.share),
              doubt: format.percent(state.parts.doubt.share),
            })}
          >
            {shown.map((name) => (
              <span key={name} style={{ flexGrow: state.parts[name].share }}>
                <PartFill name={name} />
              </span>
            ))}
          </div>
          <dl className="cho-parts-list">
            {shown.map((name) => {
              const part = state.parts[name]
              return (
                <div key={name}>
                  <dt>
                    <i className="cho-swatch" aria-hidden="true">
                      <PartFill name={name} />
                    </i>
                    {t(`parts.${name}`)}
                  </dt>
                  <dd>
                    <b>{words(part)}</b>{' '}
                    <span className="note">
                      {part.error === null
                        ? t('parts.noError')
                        : t('parts.error', { error: Math.max(1, Math.round(part.error * 100)) })}
                    </span>
                  </dd>
                  <dd className="note">{t(`parts.${name}Help`)}</dd>
                </div>
              )
            })}
          </dl>
          <p className="note">{t('parts.small')}</p>
        </ChartFrame>
      ) : (
        <p>{t(`parts.${state.is}`)}</p>
      )}
      {!result.fitted && <p className="note">{t('parts.notFitted')}</p>}
    </section>
  )
}
