import type { Edition } from '../edition/edition.ts'
import { fieldName } from '../library/field-name.ts'
import {
  type MergePlan,
  optional,
  orderedSet,
  own,
  single,
  text,
  textSide,
} from './field-mergers.ts'
import { earliest, latest } from './moments.ts'
import { recordSide } from './sides.ts'
import { signedOffPlan } from './signed-off-plan.ts'

export const editionPlan: MergePlan<Edition> = {
  kind: own,
  id: own,
  title: text(fieldName('title')),
  number: single(fieldName('number'), textSide),
  date: optional(fieldName('date'), textSide),
  introduction: text(fieldName('introduction'), '\n'),
  featured: optional(fieldName('featured'), recordSide),
  articles: orderedSet(),
  ...signedOffPlan,
  createdAt: earliest,
  updatedAt: latest,
}
