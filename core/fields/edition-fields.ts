import type { Edition } from '../edition/edition.ts'
import { readDay } from './field-values.ts'
import { oneLine, oneValue, type RecordField } from './record-field.ts'

/** The details of an edition, each by the word that it is set with. */
export const editionFields: Readonly<Record<string, RecordField<Edition>>> = {
  title: oneLine(
    'its name',
    ({ title }) => title,
    (edition, title) => ({ ...edition, title }),
  ),
  number: oneLine(
    'as it is printed',
    ({ number }) => number,
    (edition, number) => ({ ...edition, number }),
  ),
  date: oneValue({
    takes: 'a day',
    get: ({ date }) => date,
    read: readDay,
    set: (edition, date) => ({ ...edition, date }),
  }),
  introduction: oneValue({
    takes: 'a paragraph or more',
    get: ({ introduction }) => introduction,
    set: (edition, text) => ({ ...edition, introduction: text ?? '' }),
  }),
}
