import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components/Popover'

/** A label that opens a short explanation of itself. */
export function HelpButton({ label, help, children }: { label: ReactNode; help: string; children: ReactNode }) {
  return (
    <DialogTrigger>
      <Button className="help-button">{label}</Button>
      <Popover className="popover popover-help" placement="bottom start">
        <Dialog className="popover-text" aria-label={help}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
