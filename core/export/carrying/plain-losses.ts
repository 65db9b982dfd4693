import type { Loss } from '../bundle/bundle-file.ts'
import { type Carrying, partlyLost } from './carrying.ts'

/** Losses that several rows share: told once, however many of them a piece uses. */
const noPictures: Loss = {
  what: 'The pictures',
  why: 'Plain text has none. Their descriptions and captions stay.',
}

export const noPicturesInText: Carrying = { kind: 'lost', loss: noPictures }

export const describedInText: Carrying = { kind: 'partly-lost', loss: noPictures }

export const noBoxes = partlyLost(
  'The boxes',
  'Their words stay as paragraphs. The page’s own design may set them apart again.',
)

export const noPlaces = partlyLost(
  'Where the pictures stand',
  'Each stands in the column. The page’s own design may set them apart again.',
)

export const partsOfTables: Loss = {
  what: 'Parts of the tables',
  why: 'Markdown has one head row and cells of one line: joined cells fill their first place, other header cells and lists are made plain.',
}

export const plainTables: Carrying = { kind: 'partly-lost', loss: partsOfTables }
