import type { ComponentProps } from 'react'

import { WordLine } from '../words/WordLine.tsx'

/** A line at the edge of a block, such as the caption of a table. */
export function BlockLine({
  label,
  ...line
}: Omit<ComponentProps<typeof WordLine>, 'placeholder' | 'className' | 'ref'> & {
  readonly label: string
}) {
  return <WordLine {...line} aria-label={label} placeholder={label} className="block-line" />
}
