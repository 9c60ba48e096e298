import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { modelStatus, modelStatusText } from '../../ui/modelStatus'
import { Button } from '../../ui/parts/Button'
import { Tag } from '../../ui/parts/Tag'
import { Caveat } from '../Caveat'

interface ModelNoteProps {
  readonly scenario: Scenario
  readonly onModel: () => void
}

/** What the model's figures are worth, and the way to where its assumptions are changed. */
export function ModelNote({ scenario, onModel }: ModelNoteProps) {
  const { t } = useTranslation(['compare', 'common'])
  const { t: tCommon } = useTranslation('common')
  return (
    <div className="cmp-status">
      <Caveat />
      <Button look="plain" size="small" className="cmp-model" onPress={onModel}>
        {t('model.change')}
      </Button>
      <p className="note">
        <b>{t(`status.${modelStatus(scenario)}`)}</b> {modelStatusText(tCommon, scenario)}
      </p>
    </div>
  )
}

/** The same by itself, beside the outcomes of a case that counts no deaths. */
export function RestsOn({ scenario, onModel }: ModelNoteProps) {
  const { t } = useTranslation(['compare', 'common'])
  return (
    <section className="cmp-tolls" aria-labelledby="rests-title">
      <h2 id="rests-title">
        {t('rests')} {scenario.manifest.invented && <Tag kind="invented" />}
      </h2>
      {scenario.manifest.invented && <p>{t('common:inventedCase')}</p>}
      <ModelNote scenario={scenario} onModel={onModel} />
    </section>
  )
}
