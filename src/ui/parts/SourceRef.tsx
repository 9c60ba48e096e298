import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components/Popover'
import type { RecordSource } from '../../scenario/schema/record'
import { useTranslation } from '../i18n/translation'
import { SourceList } from './SourceList'

export interface SourceRefProps {
  readonly ids: readonly string[]
  /** Numbers of these sources in the text they stand in. */
  readonly numbers: readonly number[]
  readonly sources: ReadonlyMap<string, RecordSource>
}

/** A raised number that opens the sources it stands for. */
export function SourceRef({ ids, numbers, sources }: SourceRefProps) {
  const { t } = useTranslation('common')
  const label = t('sourcesNumbered', { numbers: numbers.join(', ') })
  return (
    <DialogTrigger>
      <Button className="source-ref" aria-label={label}>
        {numbers.join(',')}
      </Button>
      <Popover className="popover" placement="top">
        <Dialog className="popover-text" aria-label={label}>
          <SourceList ids={ids} sources={sources} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
