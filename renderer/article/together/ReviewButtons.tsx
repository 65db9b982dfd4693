import { MessageSquarePlus, PencilLine } from 'lucide-react'
import { useStore } from 'zustand'

import { IconButton } from '../../controls/IconButton.tsx'
import { isMac } from '../../controls/shortcut.ts'
import type { Review } from './review.ts'
import { useShowReview } from './use-show-review.ts'

/** Comments on what is selected, and suggests changes instead of making them. */
export function ReviewButtons({ review }: { readonly review: Review }) {
  const showReview = useShowReview()
  const isSuggesting = useStore(review.store, (state) => state.isSuggesting)

  return (
    <>
      <IconButton
        label="Comment on the selection"
        keys={isMac ? '⌥⌘M' : 'Ctrl Alt M'}
        onPress={() => {
          if (review.draft()) showReview()
        }}
      >
        <MessageSquarePlus />
      </IconButton>
      <IconButton
        label="Suggest changes"
        isSelected={isSuggesting}
        onPress={() => void review.suggest(!isSuggesting)}
      >
        <PencilLine />
      </IconButton>
    </>
  )
}
