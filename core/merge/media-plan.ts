import { fieldName } from '../library/field-name.ts'
import type { Media } from '../pictures/media.ts'
import { type MergePlan, optional, own, single, text, textSide } from './field-mergers.ts'
import { earliest, latest } from './moments.ts'

export const mediaPlan: MergePlan<Media> = {
  kind: own,
  id: own,
  type: own,
  fileName: own,
  size: own,
  width: own,
  height: own,
  alt: text(fieldName('alt'), '\n'),
  caption: text(fieldName('caption'), '\n'),
  credit: single(fieldName('credit'), textSide),
  licence: single(fieldName('licence'), textSide),
  rightsUntil: optional(fieldName('rightsUntil'), textSide),
  cropOf: own,
  createdAt: earliest,
  updatedAt: latest,
}
