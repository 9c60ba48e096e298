import { Checkbox, CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/RadioGroup'
import { useTranslation } from '../../ui/i18n/translation'
import { inOrder, mostOthers, type Offer } from './moments'
import { letters } from './names'

/** In forms an empty name stands for deciding nothing. */
const nothing = ''

/** What is set beside what was done: at most two of the options on offer then; deciding nothing is one like any other. */
export function Others(props: {
  readonly offers: readonly Offer[]
  /** Whether what was done was to wait: then deciding nothing is not another option. */
  readonly waited: boolean
  readonly chosen: readonly (string | null)[]
  readonly onChange: (chosen: (string | null)[]) => void
}) {
  const { offers, waited, chosen, onChange } = props
  const { t } = useTranslation('choice')
  const all: readonly { readonly option: string | null; readonly label: string }[] = [
    ...offers,
    ...(waited ? [] : [{ option: null, label: t('setup.none') }]),
  ]
  const isFull = chosen.length >= mostOthers
  return (
    <CheckboxGroup
      className="cho-others"
      value={chosen.map((option) => option ?? nothing)}
      onChange={(names) =>
        onChange(
          inOrder(
            offers,
            names.map((name) => (name === nothing ? null : name)),
          ),
        )
      }
    >
      <Label className="cho-others-title">{t('setup.others')}</Label>
      <p className="note">{t(all.length === 0 ? 'setup.noOffers' : 'setup.othersHelp')}</p>
      {all.map(({ option, label }) => {
        const at = chosen.indexOf(option)
        return (
          <Checkbox
            key={option ?? nothing}
            value={option ?? nothing}
            className="cho-other"
            isDisabled={isFull && at < 0}
          >
            <b className="cho-letter" aria-hidden="true">
              {at < 0 ? '' : letters[at + 1]}
            </b>
            <span>{label}</span>
          </Checkbox>
        )
      })}
    </CheckboxGroup>
  )
}
