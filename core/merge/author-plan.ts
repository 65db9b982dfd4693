import { fieldName } from '../library/field-name.ts'
import type { Author } from '../people/author.ts'
import {
  byName,
  type MergePlan,
  optional,
  orderedSet,
  own,
  single,
  text,
  textSide,
} from './field-mergers.ts'
import { earliest, latest } from './moments.ts'
import { printedNetwork } from './printed-network.ts'
import { pictureSide } from './sides.ts'
import { signedOffPlan } from './signed-off-plan.ts'

export const authorPlan: MergePlan<Author> = {
  kind: own,
  id: own,
  name: text(fieldName('name')),
  postNominals: single(fieldName('postNominals'), textSide),
  role: single(fieldName('role'), textSide),
  organisation: single(fieldName('organisation'), textSide),
  shortBio: text(fieldName('shortBio'), '\n'),
  longBio: text(fieldName('longBio'), '\n'),
  portrait: optional(fieldName('portrait'), pictureSide),
  email: single(fieldName('email'), textSide),
  links: orderedSet(),
  handles: byName((name) => `Handle on ${printedNetwork(name)}`),
  ...signedOffPlan,
  createdAt: earliest,
  updatedAt: latest,
}
