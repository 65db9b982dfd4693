import { X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

import { IconButton } from './IconButton.tsx'

import styles from './SheetDialog.module.css'

/** A sheet in front of the desk, closed by Escape, a click beside it, or its cross. */
export function SheetDialog({
  title,
  size = 'wide',
  footer,
  isBusy = false,
  onClose,
  children,
}: {
  readonly title: string
  /** A fitted one is as wide, and as high as what it holds. */
  readonly size?: 'wide' | 'fitted' | 'narrow' | 'full'
  readonly footer?: ReactNode
  /** While something is under way the sheet stays. */
  readonly isBusy?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  // A button that is disabled by its own press leaves the focus nowhere, and no Escape would reach the sheet.
  useEffect(() => {
    if (isBusy) return
    function onKeyDown({ key }: KeyboardEvent): void {
      if (key === 'Escape' && document.activeElement === document.body) onClose()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isBusy, onClose])

  return (
    <ModalOverlay
      isOpen
      isDismissable={!isBusy}
      isKeyboardDismissDisabled={isBusy}
      className={styles['overlay'] ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={`${styles['sheet']} ${styles[size]}`}>
        <Dialog className={styles['dialog'] ?? ''}>
          <header className={styles['header']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {title}
            </Heading>
            <IconButton label="Close" isDisabled={isBusy} onPress={onClose}>
              <X />
            </IconButton>
          </header>
          <div className={styles['content']}>{children}</div>
          {footer === undefined ? null : <footer className={styles['footer']}>{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
