import { memo, useState } from 'react'
import { DialogTrigger, Popover, Dialog as PopoverDialog } from 'react-aria-components/Popover'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { Switch } from 'react-aria-components/Switch'
import { useTranslation } from 'react-i18next'
import type { GameSnapshot } from '../../session/api'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { Icon } from '../../ui/parts/Icon'
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../../ui/theme'
import { SaveHelp, SaveWords } from './saving'
import type { Sound } from './useSound'

export interface GameMenuProps {
  readonly seed: number
  readonly policy: GameSnapshot['policy']
  readonly sound: Sound
  readonly modelStatus: string
  readonly onRole: () => void
  readonly onExport: () => void
  readonly onModel: () => void
  readonly onLeave: () => void
}

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Save state, export, sound, light and dark, what the model rests on, and leaving, which asks first. */
export const GameMenu = memo(function GameMenu(props: GameMenuProps) {
  const { seed, policy, sound, modelStatus, onRole, onExport, onModel, onLeave } = props
  const { t } = useTranslation(['play', 'common'])
  const [isOpen, setOpen] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const theme = useThemeChoice()
  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button size="square" aria-label={t('header.menu')}>
          <Icon name="menu" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <PopoverDialog className="game-menu" aria-label={t('header.menu')}>
            <p className="note game-menu-save">
              <SaveWords />
              <SaveHelp />
            </p>
            <Button
              look="quiet"
              onPress={() => {
                setOpen(false)
                onRole()
              }}
            >
              <Icon name="sheet" />
              {t('header.roleSheet')}
            </Button>
            <Button look="quiet" onPress={onExport}>
              <Icon name="export" />
              {t('menu.export')}
            </Button>
            <hr />
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
            <hr />
            <p className="note">
              {t('menu.seed', {
                seed,
                policy: t(policy === 'adaptive' ? 'menu.policyAdaptive' : 'menu.policyRecord'),
              })}
            </p>
            <p className="note">{modelStatus}</p>
            <Button
              look="quiet"
              onPress={() => {
                setOpen(false)
                onModel()
              }}
            >
              {t('menu.model')}
            </Button>
            <hr />
            <Button
              look="quiet"
              onPress={() => {
                setOpen(false)
                setLeaving(true)
              }}
            >
              {t('menu.leave')}
            </Button>
          </PopoverDialog>
        </Popover>
      </DialogTrigger>
      <Dialog
        role="alertdialog"
        title={t('menu.leaveTitle')}
        isOpen={leaving}
        onClose={() => setLeaving(false)}
        actions={
          <>
            <Button onPress={onExport}>{t('menu.leaveExport')}</Button>
            <Button onPress={onLeave}>{t('menu.leaveGo')}</Button>
            <Button look="ink" onPress={() => setLeaving(false)}>
              {t('common:cancel')}
            </Button>
          </>
        }
      >
        <p>{t('menu.leaveText')}</p>
      </Dialog>
    </>
  )
})
