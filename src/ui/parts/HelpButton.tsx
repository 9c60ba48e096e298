import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components/Popover'

/** A small "i" that opens a short explanation. */
export function HelpButton({ label, children }: { label: string; children: ReactNode }) {
  return (
    <DialogTrigger>
      <Button className="help-button" aria-label={label}>
        i
      </Button>
      <Popover className="popover popover-help" placement="bottom">
        <Dialog className="popover-text" aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
