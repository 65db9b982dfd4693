import { Command } from 'commander'

import { journalFields } from '../../core/fields/journal-fields.ts'
import { setJournal } from '../../core/fields/set-fields.ts'
import { readHouse, saveHouse } from '../library/house.ts'
import type { CliCommand } from './cli-command.ts'
import { finished, refusal } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

/** `journal LIBRARY [FIELD=VALUE…]`: what the journal is called, where its site stands, its language. */
export const journalCommand: CliCommand = {
  define: () =>
    new Command('journal')
      .description('Show or change the name, the address and the language of the journal.')
      .argument('<library>', 'the folder of the library')
      .argument('[changes...]', 'FIELD=VALUE')
      .addHelpText(
        'after',
        `
Every bundle goes by them. An empty value clears a field; without a name the journal is called as the library.

${Object.entries(journalFields)
  .map(([name, { takes }]) => `  ${name.padEnd(9)} ${takes}`)
  .join('\n')}

With --json: { "name", "address", "language", "changed": [{ "field", "before": [values], "after": [values] }] }

Example:
  $ copydesk journal desk name="Harbour Review" address=https://harbour.example language=en-GB`,
      ),
  async run({ args: [folder = '', ...changes] }, surroundings) {
    return withLibrary(folder, surroundings, async (library) => {
      const now = surroundings.clock()
      const stored = await readHouse(library, now)
      if (!stored.ok) return libraryRefusal(stored.failure)
      const { house: before, version: base } = stored.value
      const writer = { id: surroundings.newId(), at: now, by: '' }
      const known = { entries: library.list(), customFields: before.customFields, writer }
      const set = setJournal(before, changes, known)
      if (!set.ok) {
        const { kind, sentence } = set.failure
        return refusal({ status: 2, reason: kind, sentence })
      }
      const { record: house, changed } = set.value
      if (changed.length > 0) {
        const saved = await saveHouse(library, { house, base })
        if (!saved.ok) return libraryRefusal(saved.failure)
      }
      const name = house.journalName ?? library.name
      const { journalAddress: address, journalLanguage: language } = house
      return finished({
        text: [`name: ${name}`, `address: ${address ?? '(nothing)'}`, `language: ${language}`].join(
          '\n',
        ),
        json: { name, address, language, changed },
        messages:
          changes.length > 0 && changed.length === 0
            ? ['It is so already. Nothing was changed.']
            : [],
      })
    })
  },
}
