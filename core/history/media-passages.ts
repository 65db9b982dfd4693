import type { Media } from '../pictures/media.ts'
import { line, type Passage, text, title } from './passage.ts'

export function mediaPassages(media: Media): readonly Passage[] {
  return [
    title('fileName', media.fileName),
    text('alt', media.alt),
    text('caption', media.caption),
    line('credit', media.credit),
    line('licence', media.licence),
    line('rightsUntil', media.rightsUntil),
  ]
}
