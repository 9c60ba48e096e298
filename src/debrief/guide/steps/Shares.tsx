import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { type Reflection, type ShareKey, shareKeys } from '../../../record/reflection'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import { leftOf, shareOf, withShare } from '../shares'

const step = 5

/** A hundred per cent over the courses that were possible: one slider each, none of which takes more than is left. */
export function Shares(props: {
  readonly shares: Reflection['shares']
  /** Courses in the reader's own words, where there are some. */
  readonly names: Readonly<Partial<Record<ShareKey, string>>>
  readonly onShares: ((shares: Reflection['shares']) => void) | null
}) {
  const { shares, names, onShares } = props
  const { t } = useTranslation('guide')
  const left = leftOf(shares)
  return (
    <div className="gd-shares">
      {shareKeys.map((key) => {
        const share = shareOf(shares, key)
        return (
          <Slider
            key={key}
            className="gd-share"
            value={share}
            minValue={0}
            maxValue={100}
            step={step}
            isDisabled={!onShares}
            onChange={(value) => onShares?.(withShare(shares, key, value))}
          >
            <Label>
              {t(`steps.alternatives.share.${key}`)}
              {names[key] && <span className="note"> {names[key]}</span>}
            </Label>
            <SliderOutput>{t('steps.alternatives.percent', { n: share })}</SliderOutput>
            <SliderTrack className="gd-track">
              <span className="gd-fill" style={{ width: `${share}%` }} />
              <SliderThumb className="gd-thumb" />
            </SliderTrack>
          </Slider>
        )
      })}
      <p className="gd-left" role="status">
        {left === 0 ? t('steps.alternatives.whole') : t('steps.alternatives.left', { count: left })}
        {onShares && (
          <Button look="quiet" size="small" isDisabled={left === 100} onPress={() => onShares([])}>
            {t('steps.alternatives.reset')}
          </Button>
        )}
      </p>
    </div>
  )
}
