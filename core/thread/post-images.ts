import type { MediaId, RecordId } from '../library/record-id.ts'
import { mediaRules } from '../networks/media-rules.ts'
import { failure, type Result, success } from '../result.ts'
import type { Post, PostImage } from './thread.ts'

/** As many pictures as every network takes in one post. */
export const picturesInAPost = Math.min(
  ...Object.values(mediaRules).map(({ pictures }) => pictures),
)

/** Why a post takes no further picture. */
export type AttachmentRefusal = 'card-and-pictures' | 'too-many-pictures'

/** The post with a picture more. */
export function addImage(post: Post, image: PostImage): Result<Post, AttachmentRefusal> {
  const refusal = attachmentRefusal({ card: post.card, pictures: post.images.length + 1 })
  return refusal === null ? success({ ...post, images: [...post.images, image] }) : failure(refusal)
}

/** Why they can’t hang on one post; null when they can. */
export function attachmentRefusal({
  card,
  pictures,
}: {
  card: Post['card']
  pictures: number
}): AttachmentRefusal | null {
  if (card !== null && pictures > 0) return 'card-and-pictures'
  return pictures > picturesInAPost ? 'too-many-pictures' : null
}

export function describeImage(post: Post, image: RecordId, alt: string): Post {
  return {
    ...post,
    images: post.images.map((each) => (each.id === image ? { ...each, alt } : each)),
  }
}

/** Says who of the library's people writes the alt text. */
export function assignAlt(post: Post, image: RecordId, owner: RecordId | null): Post {
  return {
    ...post,
    images: post.images.map((each) => (each.id === image ? { ...each, altOwedBy: owner } : each)),
  }
}

/** Another file in place of a picture: what is said of it stays. */
export function exchangeImage(post: Post, image: RecordId, media: MediaId): Post {
  return {
    ...post,
    images: post.images.map((each) => (each.id === image ? { ...each, media } : each)),
  }
}

export function removeImage(post: Post, image: RecordId): Post {
  return { ...post, images: post.images.filter((each) => each.id !== image) }
}
