import { type ReactNode, useRef } from 'react'
import { Form } from 'react-aria-components'

import { Button } from '../controls/Button.tsx'

import styles from './NewAgreed.module.css'

/** Asks for one more; once it is there, the first field waits for the next. */
export function NewAgreed({
  answer,
  isWhole,
  onAdd,
  children,
}: {
  readonly answer: string
  /** False while something is missing. */
  readonly isWhole: boolean
  readonly onAdd: () => Promise<void>
  /** The fields, in a row where they fit. */
  readonly children: ReactNode
}) {
  const form = useRef<HTMLFormElement>(null)

  async function add(): Promise<void> {
    if (!isWhole) return
    await onAdd()
    form.current?.querySelector('input')?.focus()
  }

  return (
    <Form
      ref={form}
      className={styles['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      {children}
      <div>
        <Button type="submit" isDisabled={!isWhole}>
          {answer}
        </Button>
      </div>
    </Form>
  )
}
