import { siteAddressTrouble } from '../export/site-address.ts'
import type { House } from '../library/house.ts'
import { failure, success } from '../result.ts'
import { readLanguage } from './field-values.ts'
import { asOneLine, oneValue, type RecordField } from './record-field.ts'

/** What the house says of its journal, each by the word that it is set with. */
export const journalFields: Readonly<Record<string, RecordField<House>>> = {
  name: oneValue({
    takes: 'what it is called; empty: as the library',
    get: ({ journalName }) => journalName,
    read: asOneLine,
    set: (house, journalName) => ({ ...house, journalName }),
  }),
  address: oneValue({
    takes: 'where its site stands, as https://journal.example',
    get: ({ journalAddress }) => journalAddress,
    read(typed) {
      const address = typed.trim()
      const trouble = siteAddressTrouble(address)
      return trouble === null ? success(address) : failure(trouble)
    },
    set: (house, journalAddress) => ({ ...house, journalAddress }),
  }),
  language: {
    takes: 'what new articles begin in, as en-GB',
    isList: false,
    get: ({ journalLanguage }) => [journalLanguage],
    read: readLanguage,
    set: (house, [language]) =>
      language === undefined
        ? failure('A journal always has a language.')
        : success({ ...house, journalLanguage: language }),
  },
}
