import type { RecordId } from '../../core/library/record-id.ts'
import type { Network } from '../../core/networks/network.ts'

/** A stretch of a post's text in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The field that holds the text of a post, while it is on the page. */
export function postArea(post: RecordId): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>(`[data-post="${post}"] textarea`)
}

/** The field that holds what the post says on one network. */
export function variantArea(post: RecordId, network: Network): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>(
    `[data-post="${post}"] textarea[data-network="${network}"]`,
  )
}

/** The number beside a post, which takes the keys for the post as a whole. */
export function postHandle(post: RecordId): HTMLButtonElement | null {
  return document.querySelector<HTMLButtonElement>(`[data-post="${post}"] [data-handle]`)
}

/** What is selected in a post; a field keeps it while something else has the focus. */
export function selectedIn(post: RecordId): Stretch {
  const area = postArea(post)
  return { start: area?.selectionStart ?? 0, end: area?.selectionEnd ?? 0 }
}
