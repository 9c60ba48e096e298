import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from '../i18n/translation'
import { Button } from './Button'
import { Icon } from './Icon'
import { useFocusCaught } from './useFocusCaught'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot. */
  readonly actions?: ReactNode
  readonly size?: 'small' | 'page' | 'side'
  readonly role?: 'dialog' | 'alertdialog'
}

/** A dialog over the screen: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({ title, isOpen, onClose, children, actions, size = 'small', role = 'dialog' }: DialogProps) {
  const { t } = useTranslation('common')
  return (
    <ModalOverlay
      className={`overlay overlay-${size}`}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
    >
      <Modal className={`modal modal-${size}`}>
        <AriaDialog className="dialog" role={role}>
          <Caught>
            <div className="dialog-head">
              <Heading slot="title" className="dialog-title">
                {title}
              </Heading>
              <Button look="quiet" size="square" aria-label={t('close')} onPress={onClose}>
                <Icon name="close" />
              </Button>
            </div>
            <div className="dialog-body">{children}</div>
            {actions && <div className="dialog-actions">{actions}</div>}
          </Caught>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** An act in a dialog may take away what had the focus: were it lost, Escape would no longer close. */
function Caught({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useFocusCaught(box)
  useFocusGivenBack()
  return (
    <div ref={box} className="dialog-caught">
      {children}
    </div>
  )
}

/** On a slow machine what lay under a dialog is kept from the focus for some frames more, or loses it once more. */
const framesToLook = 30

/**
 * Gives the focus back to what had it before, once what lay under the dialog can have it again: one that closes when an answer comes
 * is gone before that, and what gives it back otherwise is too early.
 */
function useFocusGivenBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      let frames = 0
      const look = () => {
        const isLost = document.activeElement === document.body
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
        frames += 1
        if (frames < framesToLook) requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    },
    [before],
  )
}
