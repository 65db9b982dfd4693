import { Command } from 'commander'
import { z } from 'zod'

import type { Article } from '../../core/article/article.ts'
import { editionArticles } from '../../core/edition/edition.ts'
import { type ApprovedArticles, withApproval } from '../../core/library/approved-content.ts'
import { type DeskRecord, recordTitle, untitled } from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import type { Library } from '../library/library.ts'
import { changeRecord } from './change-record.ts'
import type { CliCommand } from './cli-command.ts'
import { findRecords } from './find-record.ts'
import { finished, refusal } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

const optionsSchema = z.strictObject({
  by: z.string().trim().default(''),
  withdraw: z.boolean().default(false),
})

/** `approve LIBRARY ID…`: says that records may be published as they stand. */
export const approveCommand: CliCommand = {
  define: () =>
    new Command('approve')
      .description('Say that records may be published as they stand, or no longer.')
      .argument('<library>', 'the folder of the library')
      .argument('<ids...>', 'ids, their beginnings or ends, or exact headlines')
      .option('--by <name>', 'who approves')
      .option('--withdraw', 'take the approval back')
      .addHelpText(
        'after',
        `
An approval is bound to what readers get, in an edition with its articles: after a change “check”, the window and the bundle say so.
Notes of the desk, such as status and comments, are no change.

With --json: { "records": [{ "id", "approval": { "by", "at", "content" } or null }] }

Example:
  $ copydesk approve desk "Spring" --by "Ada Moss"`,
      ),
  async run({ args: [folder = '', ...words], options }, surroundings) {
    const { by, withdraw } = optionsSchema.parse(options)
    if (!withdraw && by === '') {
      return refusal({
        status: 2,
        reason: 'wrong-usage',
        sentence: 'An approval needs a name: --by "…".',
      })
    }
    return withLibrary(folder, surroundings, async (library) => {
      const ids = findRecords(library, words)
      if (!ids.ok) return ids.failure
      const at = surroundings.clock()
      const records = []
      for (const id of ids.value) {
        const changed = await changeRecord(library, id, async (record) =>
          withdraw
            ? { ...record, approval: null }
            : withApproval(record, { by, at, articles: await approvedArticles(library, record) }),
        )
        if (!changed.ok) return libraryRefusal(changed.failure)
        records.push(changed.value)
      }
      return finished({
        text: records
          .map((record) => {
            const name = `“${recordTitle(record) || untitled(record.kind)}”`
            return withdraw ? `${name} is not approved any more.` : `${name} is approved by ${by}.`
          })
          .join('\n'),
        json: { records: records.map(({ id, approval }) => ({ id, approval })) },
      })
    })
  },
}

async function approvedArticles(library: Library, record: DeskRecord): Promise<ApprovedArticles> {
  const articles = new Map<RecordId, Article>()
  for (const id of record.kind === 'edition' ? editionArticles(record) : []) {
    const stored = await library.read(id)
    if (stored.ok && stored.value.record.kind === 'article') articles.set(id, stored.value.record)
  }
  return articles
}
