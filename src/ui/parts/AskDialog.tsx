import type { ReactNode } from 'react'
import { Button } from './Button'
import { Dialog } from './Dialog'

/** Asks before something is left that is not gone back to. Staying is what the Enter key does. */
export function AskDialog(props: {
  title: string
  /** Words of the two buttons. */
  go: string
  stay: string
  isOpen: boolean
  onGo: () => void
  onStay: () => void
  children: ReactNode
}) {
  const { title, go, stay, isOpen, onGo, onStay, children } = props
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onStay}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onGo}>{go}</Button>
          <Button look="ink" onPress={onStay} autoFocus>
            {stay}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
