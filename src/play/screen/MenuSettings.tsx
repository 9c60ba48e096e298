import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { Switch } from 'react-aria-components/Switch'
import { useTranslation } from '../../ui/i18n/translation'
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../../ui/theme'
import type { Sound } from './useSound'

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Sound, and light or dark: what every menu of the play screen holds. */
export function MenuSettings({ sound }: { sound: Sound }) {
  const { t } = useTranslation(['play', 'common'])
  const theme = useThemeChoice()
  return (
    <>
      <Switch className="switch" isSelected={sound.on} onChange={sound.setOn}>
        <span className="switch-track" aria-hidden="true" />
        {t('menu.sound')}
      </Switch>
      {sound.on && (
        <Slider
          className="volume"
          aria-label={t('menu.volume')}
          value={sound.volume}
          minValue={0}
          maxValue={1}
          step={0.05}
          onChange={(value) => sound.setVolume(value)}
        >
          <SliderTrack className="volume-track">
            <SliderThumb className="volume-thumb" />
          </SliderTrack>
        </Slider>
      )}
      <RadioGroup
        className="menu-radios"
        value={theme}
        onChange={(value) => chooseTheme(themes.find((one) => one === value) ?? 'system')}
      >
        <Label className="note">{t('menu.theme')}</Label>
        <div className="segments">
          {themes.map((one) => (
            <Radio key={one} value={one} className="segment">
              {t(`common:theme.${one}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </>
  )
}
