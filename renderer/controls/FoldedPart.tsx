import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'

import styles from './FoldedPart.module.css'

/** A part of the details that is folded until somebody wants it; a word says what is in it. */
export function FoldedPart({
  title,
  word = '',
  isUnfolded,
  onFold,
  children,
}: {
  readonly title: string
  readonly word?: string
  readonly isUnfolded: boolean
  readonly onFold: (isUnfolded: boolean) => void
  readonly children: ReactNode
}) {
  return (
    <Disclosure className={styles['part'] ?? ''} isExpanded={isUnfolded} onExpandedChange={onFold}>
      <Heading level={3} className={styles['heading'] ?? ''}>
        <Button slot="trigger" className={styles['trigger'] ?? ''}>
          <ChevronRight aria-hidden size={14} />
          <span className={styles['title']}>{title}</span>
          {isUnfolded ? null : <span className={styles['word']}>{word}</span>}
        </Button>
      </Heading>
      <DisclosurePanel>
        {isUnfolded ? <div className={styles['content']}>{children}</div> : null}
      </DisclosurePanel>
    </Disclosure>
  )
}
