import type { ReactNode } from 'react'

import type { Choice } from '../../core/merge/collision.ts'
import { Button } from '../controls/Button.tsx'

import styles from './ChoiceFooter.module.css'

/** How many choices are left, the ways to make them all at once, and what is done with them. */
export function ChoiceFooter({
  left,
  action,
  onChooseAll,
  onAct,
  children,
}: {
  readonly left: number
  /** What the main button does. */
  readonly action: string
  readonly onChooseAll: (choice: Choice) => void
  readonly onAct: () => void
  readonly children?: ReactNode
}) {
  return (
    <>
      <span role="status" className={styles['left']}>
        {left === 0 ? '' : `${left} ${left === 1 ? 'choice' : 'choices'} left`}
      </span>
      <Button onPress={() => onChooseAll('mine')}>All mine</Button>
      <Button onPress={() => onChooseAll('theirs')}>All theirs</Button>
      {children}
      <Button look="main" isDisabled={left > 0} onPress={onAct}>
        {action}
      </Button>
    </>
  )
}
