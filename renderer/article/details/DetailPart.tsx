import type { ReactNode } from 'react'

import { FoldedPart } from '../../controls/FoldedPart.tsx'
import { useDeskTools } from '../../desk/desk-context.ts'
import { useListing } from '../../lists/use-listing.ts'

/** A part of an article's details; what is unfolded stays so from one article to the next. */
export function DetailPart({
  title,
  word = '',
  children,
}: {
  readonly title: string
  readonly word?: string
  readonly children: ReactNode
}) {
  const { listing } = useDeskTools()
  const unfolded = useListing((state) => state.unfolded)
  return (
    <FoldedPart
      title={title}
      word={word}
      isUnfolded={unfolded.includes(title)}
      onFold={(isUnfolded) =>
        listing.setState({
          unfolded: [...unfolded.filter((each) => each !== title), ...(isUnfolded ? [title] : [])],
        })
      }
    >
      {children}
    </FoldedPart>
  )
}
