import type { ReactNode } from 'react'
import { Form } from 'react-aria-components'

import { Button } from './Button.tsx'
import { SheetDialog } from './SheetDialog.tsx'

import styles from './FormSheet.module.css'

/** A sheet that asks one thing; Enter gives the answer. */
export function FormSheet({
  title,
  hint,
  answer,
  isAnswered,
  otherwise,
  children,
  onAnswer,
  onClose,
}: {
  readonly title: string
  /** What comes of it. */
  readonly hint: string
  /** What the button says. */
  readonly answer: string
  /** False while what is typed is no answer. */
  readonly isAnswered: boolean
  /** A button beside the one that answers. */
  readonly otherwise?: ReactNode
  /** The field, where the answer is not a yes alone. */
  readonly children?: ReactNode
  readonly onAnswer: () => void
  readonly onClose: () => void
}) {
  return (
    <SheetDialog title={title} size="narrow" onClose={onClose}>
      <Form
        className={styles['form'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          if (isAnswered) onAnswer()
        }}
      >
        {children}
        <p>{hint}</p>
        <div className={styles['buttons']}>
          {otherwise}
          <Button look="main" type="submit" isDisabled={!isAnswered}>
            {answer}
          </Button>
        </div>
      </Form>
    </SheetDialog>
  )
}
