import type { CustomField } from '../article/custom-field.ts'
import { statusLabel } from '../article/status.ts'
import type { ChecklistItem } from '../article/workflow.ts'
import type { ExportPreset } from '../library/export-preset.ts'
import { fieldName } from '../library/field-name.ts'
import type { House } from '../library/house.ts'
import { articleSortLabel } from '../lists/article-order.ts'
import type { SavedFilter } from '../lists/saved-filter.ts'
import {
  byName,
  keyedList,
  mergeFields,
  type MergePlan,
  orderedSet,
  own,
  single,
  text,
  textSide,
} from './field-mergers.ts'
import { houseStylePlan } from './house-style-plan.ts'
import { earliest, latest } from './moments.ts'

const customField: MergePlan<CustomField> = {
  id: own,
  name: text('Name'),
  kind: single('Kind', (kind) => textSide(kind)),
  choices: orderedSet(),
}

const checklistItem: MergePlan<ChecklistItem> = {
  id: own,
  status: single('Status', (status) => textSide(statusLabel(status))),
  text: text('Text'),
}

const savedFilter: MergePlan<SavedFilter> = {
  id: own,
  name: text('Name'),
  filter: single('Filter', () => textSide('Another filter')),
  order: single('Order', ({ sort }) => textSide(articleSortLabel(sort))),
}

const exportPreset: MergePlan<ExportPreset> = {
  id: own,
  name: text('Name'),
  targets: orderedSet(),
  options: byName((name) => `Option ${name}`),
  form: single('Form', (form) => textSide(form)),
  isEmbargoNamed: single('Embargo in the name', (isNamed) => textSide(isNamed ? 'yes' : 'no')),
}

export const housePlan: MergePlan<House> = {
  kind: own,
  id: own,
  journalName: single(fieldName('journalName'), (name) => textSide(name ?? 'as the library')),
  journalAddress: single(fieldName('journalAddress'), (address) => textSide(address ?? '')),
  journalLanguage: single(fieldName('journalLanguage'), textSide),
  dictionary: orderedSet(),
  style: (sides, place) => mergeFields(houseStylePlan, sides, place),
  customFields: keyedList({
    label: (position) => `Custom field ${position}`,
    plan: customField,
    show: ({ name }) => textSide(name),
  }),
  checklist: keyedList({
    label: (position) => `Checklist: point ${position}`,
    plan: checklistItem,
    show: ({ text: words }) => textSide(words),
  }),
  presets: keyedList({
    label: (position) => `Preset ${position}`,
    plan: exportPreset,
    show: ({ name }) => textSide(name),
  }),
  mastodonLimit: single(fieldName('mastodonLimit'), (limit) => textSide(String(limit))),
  isAltTextRequired: single(fieldName('isAltTextRequired'), (isRequired) =>
    textSide(isRequired ? 'required' : 'a warning'),
  ),
  filters: keyedList({
    label: (position) => `Saved filter ${position}`,
    plan: savedFilter,
    show: ({ name }) => textSide(name),
  }),
  favourites: orderedSet(),
  createdAt: earliest,
  updatedAt: latest,
}
