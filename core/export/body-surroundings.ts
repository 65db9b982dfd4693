import type { MediaId } from '../library/record-id.ts'
import type { Media } from '../pictures/media.ts'
import type { PageWords } from './words/page-words.ts'

/** What the body of an article needs from the page that it stands on. */
export interface BodySurroundings {
  readonly words: PageWords
  /** The picture, when it is in the library. */
  readonly picture: (id: MediaId | null) => Media | null
  /** Where the file of a picture lies that can't be shown here; left out where what is in the library is shown. */
  readonly absentPath?: (id: MediaId | null) => string | null
  /** Smaller copies beside the picture, narrowest first; left out where a page has none. */
  readonly copies?: (media: Media) => readonly Media[]
  /** The address of a picture or a copy as seen from the page. */
  readonly pictureAddress: (media: Media) => string
}
