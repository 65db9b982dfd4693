import type { JoinRefusal } from '../../core/thread/join-posts.ts'
import { type AttachmentRefusal, picturesInAPost } from '../../core/thread/post-images.ts'

export function refusalSentence(refusal: JoinRefusal | AttachmentRefusal): string {
  switch (refusal) {
    case 'nothing-before':
      return 'There is no post before this one.'
    case 'missing':
      return 'The post before is missing. Write it or close the gap first.'
    case 'two-cards':
      return 'Both posts have a link card, and a post carries one. Remove one card first.'
    case 'card-and-pictures':
      return 'A post carries pictures or a link card, not both. Remove one of them first.'
    case 'too-many-pictures':
      return `A post carries at most ${picturesInAPost} pictures. Remove one first.`
  }
}
