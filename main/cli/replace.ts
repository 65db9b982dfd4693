import { Command } from 'commander'
import { z } from 'zod'

import { counted } from '../../core/counted.ts'
import type { LibraryFailure, StoredRecord } from '../../core/library/library-failure.ts'
import { type LibraryRecord, recordTitle } from '../../core/library/library-record.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { type FoundPassage, replaceInRecord } from '../../core/search/replace-in-record.ts'
import { type Replacement, replacementText } from '../../core/search/replacement.ts'
import type { SearchQuery } from '../../core/search/search-query.ts'
import { writtenPlace } from '../../core/search/written-place.ts'
import { writtenTexts } from '../../core/search/written-text.ts'
import type { Library } from '../library/library.ts'
import { saveMany } from '../library/save-many.ts'
import { boundedMatches } from '../search/bounded-matches.ts'
import type { CliCommand } from './cli-command.ts'
import { finished, refusal } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'
import { damageMessages, withLibrary } from './with-library.ts'

const optionsSchema = z.strictObject({
  dryRun: z.boolean().default(false),
  regex: z.boolean().default(false),
  case: z.boolean().default(false),
  wholeWord: z.boolean().default(false),
})

/** `replace LIBRARY QUERY REPLACEMENT`: one wording for another in every record. */
export const replaceCommand: CliCommand = {
  define: () =>
    new Command('replace')
      .description('Put one wording in the place of another, in every record of the library.')
      .argument('<library>', 'the folder of the library')
      .argument('<query>', 'what is looked for')
      .argument('<replacement>', 'what comes in its place')
      .option('--dry-run', 'only show what would be replaced')
      .option('--regex', 'the query is a regular expression; $1, $<name> and $& are its groups')
      .option('--case', 'capitals count')
      .option('--whole-word', 'not within longer words')
      .addHelpText(
        'after',
        `
Looks in headlines, standfirsts, texts with their notes and captions, alt texts, posts, introductions and
bios. Without --case and --regex the capitals of what is replaced are kept: Tide becomes Ebb. The version
before is kept in the history of each record that changes. Exit status 1 when nothing matched.

With --json: { "records": [{ "id", "kind", "title", "passages": [{ "place", "found", "replacement" }] }],
"isDryRun" }

Example:
  $ copydesk replace desk "head teacher" headteacher --whole-word --dry-run`,
      ),
  async run({ args: [folder = '', text = '', put = ''], options }, surroundings) {
    const wish = optionsSchema.parse(options)
    const query: SearchQuery = {
      text,
      isCaseSensitive: wish.case,
      isWholeWord: wish.wholeWord,
      isExpression: wish.regex,
    }
    const replacement = { text: put, preservesCase: !wish.case && !wish.regex }
    return withLibrary(folder, surroundings, async (library) => {
      const plans = await planned(library, query, replacement)
      if (!plans.ok) {
        return refusal({ status: 2, reason: 'wrong-expression', sentence: plans.failure })
      }
      const refused = wish.dryRun ? null : await carryOut(library, plans.value, query)
      if (refused !== null) return libraryRefusal(refused)
      const records = plans.value.map((plan) => rowOf(plan, replacement, query.isExpression))
      return finished({
        status: records.length === 0 ? 1 : 0,
        text: records.map(rowText).join('\n'),
        json: { records, isDryRun: wish.dryRun },
        messages: [...damageMessages(library), summary(records, wish.dryRun)],
      })
    })
  },
}

interface Plan {
  readonly stored: StoredRecord
  readonly after: LibraryRecord
  readonly passages: readonly FoundPassage[]
}

async function planned(
  library: Library,
  query: SearchQuery,
  replacement: Replacement,
): Promise<Result<readonly Plan[], string>> {
  const plans: Plan[] = []
  for (const { id, kind } of library.list()) {
    const stored = kind === 'house' ? null : await library.read(id)
    // A record that can't be read is named among the damage.
    if (stored === null || !stored.ok) continue
    const { record } = stored.value
    const texts = writtenTexts(record)
    const found = boundedMatches(
      query,
      texts.map((each) => each.text),
    )
    if (!found.ok) return found
    const passages = texts.flatMap(({ path }, at) =>
      (found.value[at] ?? []).map((match) => ({ path, match })),
    )
    if (passages.length === 0) continue
    const { isExpression } = query
    const after = replaceInRecord(record, { replacement, isExpression, passages })
    if (!after.ok) return failure(`“${recordTitle(record)}” would not be whole: ${after.failure}`)
    plans.push({ stored: stored.value, after: after.value, passages })
  }
  return success(plans)
}

/** The first refusal; what was saved before it stays, with its version before in the history. */
async function carryOut(
  library: Library,
  plans: readonly Plan[],
  { text }: SearchQuery,
): Promise<LibraryFailure | null> {
  const saved = await saveMany(library, {
    act: `Replaced “${text}” in ${counted(plans.length, 'record')}`,
    saves: plans.map(({ stored, after }) => ({ record: after, base: stored.version })),
  })
  const refused = saved.find((each) => !each.ok)
  return refused?.ok === false ? refused.failure : null
}

interface ReplacedRow {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly passages: readonly {
    readonly place: string
    readonly found: string
    readonly replacement: string
  }[]
}

function rowOf(
  { stored: { record }, passages }: Plan,
  replacement: Replacement,
  isExpression: boolean,
): ReplacedRow {
  return {
    id: record.id,
    kind: record.kind,
    title: recordTitle(record),
    passages: passages.map(({ path, match }) => ({
      place: writtenPlace(path),
      found: match.groups[0] ?? '',
      replacement: replacementText(match, replacement, isExpression),
    })),
  }
}

function rowText({ id, title, passages }: ReplacedRow): string {
  const lines = passages.map(
    ({ place, found, replacement }) => `    ${place}: ${found} → ${replacement}`,
  )
  return [`${id}  ${title}`, ...lines].join('\n')
}

function summary(records: readonly ReplacedRow[], isDryRun: boolean): string {
  if (records.length === 0) return 'Nothing matches.'
  const passages = records.reduce((sum, record) => sum + record.passages.length, 0)
  const words = `${counted(passages, 'passage')} in ${counted(records.length, 'record')}`
  return isDryRun ? `Would replace ${words}. Nothing was changed.` : `Replaced ${words}.`
}
