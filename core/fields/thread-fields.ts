import { failure, success } from '../result.ts'
import type { Thread } from '../thread/thread.ts'
import { readLanguage } from './field-values.ts'
import { oneLine, type RecordField } from './record-field.ts'

/** The details of a thread, each by the word that it is set with; its posts are written in the window. */
export const threadFields: Readonly<Record<string, RecordField<Thread>>> = {
  title: oneLine(
    'its name on the desk',
    ({ title }) => title,
    (thread, title) => ({ ...thread, title }),
  ),
  language: {
    takes: 'a tag, as en-GB',
    isList: false,
    get: ({ language }) => [language],
    read: readLanguage,
    set: (thread, [language]) =>
      language === undefined
        ? failure('A thread always has a language.')
        : success({ ...thread, language }),
  },
}
