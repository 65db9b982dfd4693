import { fieldName } from '../library/field-name.ts'
import { audienceWords } from '../thread/audience.ts'
import { numberingsWords } from '../thread/numbering.ts'
import type { Thread } from '../thread/thread.ts'
import {
  keyedList,
  type MergePlan,
  optional,
  orderedSet,
  own,
  single,
  text,
  textSide,
} from './field-mergers.ts'
import { earliest, latest } from './moments.ts'
import { postPlan } from './post-plan.ts'
import { recordSide } from './sides.ts'
import { signedOffPlan } from './signed-off-plan.ts'

export const threadPlan: MergePlan<Thread> = {
  kind: own,
  id: own,
  title: text(fieldName('title')),
  networks: orderedSet(),
  language: single(fieldName('language'), textSide),
  otherLanguages: orderedSet(),
  audience: single(fieldName('audience'), (audience) => textSide(audienceWords(audience))),
  numbering: single(fieldName('numbering'), ({ style, place }) => textSide(`${style}, ${place}`)),
  numberingOn: single(fieldName('numberingOn'), (numberings) =>
    textSide(numberingsWords(numberings)),
  ),
  posts: keyedList({
    label: (position) => `Post ${position}`,
    plan: postPlan,
    show: ({ text: words }) => textSide(words),
  }),
  promotes: optional(fieldName('promotes'), recordSide),
  ...signedOffPlan,
  createdAt: earliest,
  updatedAt: latest,
}
