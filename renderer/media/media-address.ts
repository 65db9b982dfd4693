import type { MediaId } from '../../core/library/record-id.ts'

/** Where the window finds a picture of the library. */
export function mediaAddress(id: MediaId): string {
  return `app://media/${id}`
}
