import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from '../../ui/i18n/translation'
import type { Account } from '../report'

/** Under which account of how violence ends the re-runs are shown; an account can be chosen once it was played. */
export function AccountSwitch(props: {
  accounts: readonly Account[]
  chosen: string
  onChoose: (structure: string) => void
}) {
  const { accounts, chosen, onChoose } = props
  const { t } = useTranslation('compare')
  if (accounts.length < 2) return null
  return (
    <RadioGroup className="cmp-account-switch" value={chosen} onChange={onChoose}>
      <Label className="note">{t('accounts.switch')}</Label>
      <div className="segments">
        {accounts.map(({ structure, result }) => (
          <Radio key={structure.id} value={structure.id} className="segment" isDisabled={result === null}>
            {structure.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
