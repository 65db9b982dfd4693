import type { Article } from '../article/article.ts'
import { type Contributor, contributorRoleLabel } from '../article/contributor.ts'
import type { CustomValue } from '../article/custom-field.ts'
import type { SearchPresentation, SocialPresentation } from '../article/presentation.ts'
import { statusLabel } from '../article/status.ts'
import type { StatusChange } from '../article/workflow.ts'
import { counted } from '../counted.ts'
import { fieldName } from '../library/field-name.ts'
import {
  keyedList,
  mergeFields,
  type MergePlan,
  optional,
  orderedSet,
  own,
  single,
  text,
  textSide,
} from './field-mergers.ts'
import { mergeBody } from './merge-body.ts'
import { earliest, latest } from './moments.ts'
import { pictureSide, recordSide } from './sides.ts'
import { signedOffPlan } from './signed-off-plan.ts'

const contributor: MergePlan<Contributor> = {
  id: own,
  author: single('Person', recordSide),
  role: single('Role', (role) => textSide(contributorRoleLabel(role))),
}

const searchPresentation: MergePlan<SearchPresentation> = {
  title: text('Search title'),
  description: text('Search description'),
}

const socialPresentation: MergePlan<SocialPresentation> = {
  title: text('Card title'),
  description: text('Card description'),
  image: optional('Card picture', pictureSide),
}

const customValue: MergePlan<CustomValue> = { id: own, value: text('Value') }

const statusChange: MergePlan<StatusChange> = {
  id: own,
  status: single('Status', (status) => textSide(statusLabel(status))),
  at: single('When', textSide),
  by: single('Who', textSide),
}

export const articlePlan: MergePlan<Article> = {
  kind: own,
  id: own,
  headline: text(fieldName('headline')),
  standfirst: text(fieldName('standfirst'), '\n'),
  byline: orderedSet(),
  contributors: keyedList({
    label: (position) => `Contributor ${position}`,
    plan: contributor,
    show: ({ author: person }) => recordSide(person),
  }),
  body: (sides, place) => mergeBody(sides, { ...place, label: 'Text' }),
  excerpt: single(fieldName('excerpt'), (excerpt) =>
    textSide(excerpt.kind === 'typed' ? excerpt.text : 'Made from the text'),
  ),
  slug: single(fieldName('slug'), textSide),
  section: single(fieldName('section'), textSide),
  tags: orderedSet(),
  leadImage: optional(fieldName('leadImage'), pictureSide),
  status: single(fieldName('status'), (status) => textSide(statusLabel(status))),
  language: single(fieldName('language'), textSide),
  address: optional(fieldName('address'), textSide),
  canonicalAddress: optional(fieldName('canonicalAddress'), textSide),
  publishedAt: optional(fieldName('publishedAt'), textSide),
  embargoUntil: optional(fieldName('embargoUntil'), textSide),
  search: (sides, place) => mergeFields(searchPresentation, sides, place),
  social: (sides, place) => mergeFields(socialPresentation, sides, place),
  customFields: keyedList({
    label: (position) => `Custom field ${position}`,
    plan: customValue,
    show: ({ value }) => textSide(value),
  }),
  assignee: optional(fieldName('assignee'), recordSide),
  dueOn: optional(fieldName('dueOn'), textSide),
  statusChanges: keyedList({
    label: (position) => `Change of status ${position}`,
    plan: statusChange,
    show: ({ status }) => textSide(statusLabel(status)),
  }),
  done: orderedSet(),
  ignoredWords: orderedSet(),
  goal: optional(fieldName('goal'), (words) => textSide(counted(words, 'word'))),
  isTemplate: single(fieldName('isTemplate'), (isTemplate) =>
    textSide(isTemplate ? 'a template' : 'an article'),
  ),
  ...signedOffPlan,
  createdAt: earliest,
  updatedAt: latest,
}
