import { Command } from 'commander'
import { z } from 'zod'

import {
  addressRemark,
  embargoRemark,
  excerptRemark,
  slugRemark,
} from '../../core/article/article-remarks.ts'
import { leftOpen } from '../../core/article/status-change.ts'
import { articleFields } from '../../core/fields/article-fields.ts'
import { authorFields } from '../../core/fields/author-fields.ts'
import { editionFields } from '../../core/fields/edition-fields.ts'
import type { FieldKnowledge, RecordField } from '../../core/fields/record-field.ts'
import { type SetField, setFields } from '../../core/fields/set-fields.ts'
import { threadFields } from '../../core/fields/thread-fields.ts'
import { type House, houseId } from '../../core/library/house.ts'
import type { DeskRecord } from '../../core/library/library-record.ts'
import type { Library } from '../library/library.ts'
import { saveMany } from '../library/save-many.ts'
import type { CliCommand, Surroundings } from './cli-command.ts'
import { personHere } from './desk-person.ts'
import { findRecord } from './find-record.ts'
import { finished, type Outcome, refusal } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

const optionsSchema = z.strictObject({
  by: z.string().optional(),
  dryRun: z.boolean().default(false),
})

/** `set LIBRARY ID FIELD=VALUE…`: changes details of a record. */
export const setCommand: CliCommand = {
  define: () =>
    new Command('set')
      .description('Change details of a record: status, tags, dates and more.')
      .argument('<library>', 'the folder of the library')
      .argument('<id>', 'an id, its beginning or end, or an exact headline')
      .argument('<changes...>', 'FIELD=VALUE; FIELD+=VALUE and FIELD-=VALUE where it has several')
      .option('--by <name>', 'who changes the status; else whoever the window knows')
      .option('--dry-run', 'only show what would change')
      .addHelpText(
        'after',
        `
An empty value clears a field. Several values are told apart by commas. All changes are made or none;
the version before is kept. What is worth a look is said and stops nothing: a slug that another article
has, an address that is not whole, a date before the embargo ends, an excerpt that listings cut, points of
the checklist that are left open.

Fields of an article, and those of the house by their names:
${fieldLines(articleFields)}
Of a person:
${fieldLines(authorFields)}
Of an edition:
${fieldLines(editionFields)}
Of a thread:
${fieldLines(threadFields)}

With --json: { "id", "kind", "changed": [{ "field", "before": [values], "after": [values] }],
"remarks": [{ "field", "message" }], "isDryRun" }

Example:
  $ copydesk set desk "The Quiet Hour" status=ready tags+=night due=2027-03-12 assignee="Imke Sanderling"`,
      ),
  async run({ args: [folder = '', word = '', ...changes], options }, surroundings) {
    const wish = optionsSchema.parse(options)
    const by = wish.by ?? (await personHere())
    return withLibrary(folder, surroundings, async (library) => {
      const found = findRecord(library, word)
      if (!found.ok) return found.failure
      const stored = await library.read(found.value)
      if (!stored.ok) return libraryRefusal(stored.failure)
      const { record: before, version: base } = stored.value
      if (before.kind === 'media' || before.kind === 'house') return notSettable(word)
      const known = await knowledgeOf(library, { by, surroundings })
      const set = setFields(before, changes, known)
      if (!set.ok) {
        const { kind, sentence } = set.failure
        return refusal({ status: 2, reason: kind, sentence })
      }
      const { record, changed } = set.value
      if (changed.length > 0 && !wish.dryRun) {
        const [saved] = await saveMany(library, {
          act: `Set ${changed.map(({ field }) => field).join(', ')}`,
          saves: [{ record, base }],
        })
        if (saved?.ok === false) return libraryRefusal(saved.failure)
      }
      return told({ former: before, record, changed, known, isDryRun: wish.dryRun })
    })
  },
}

function told({
  former,
  record,
  changed,
  known: { entries, checklist },
  isDryRun,
}: {
  readonly former: DeskRecord
  readonly record: DeskRecord
  readonly changed: readonly SetField[]
  readonly known: Known
  readonly isDryRun: boolean
}): Outcome {
  const remarks = [
    ...statusRemarks(former, record, checklist),
    ...remarksOf(record, entries),
  ].filter(({ field }) => changed.some((each) => each.field === field))
  const names = new Map<string, string>(entries.map(({ id, title }) => [id, title]))
  function printed(values: readonly string[]): string {
    return values.map((value) => names.get(value) ?? value).join(', ') || '(nothing)'
  }
  return finished({
    text: changed
      .map(({ field, before, after }) => `${field}: ${printed(before)} → ${printed(after)}`)
      .join('\n'),
    json: { id: record.id, kind: record.kind, changed, remarks, isDryRun },
    messages: [
      ...remarks.map(({ field, message }) => `${field}: ${message}`),
      ...(changed.length === 0 ? ['It is so already. Nothing was changed.'] : []),
      ...(changed.length > 0 && isDryRun ? ['Nothing was changed.'] : []),
    ],
  })
}

interface Remark {
  readonly field: string
  readonly message: string
}

function statusRemarks(
  before: DeskRecord,
  after: DeskRecord,
  checklist: Known['checklist'],
): readonly Remark[] {
  if (before.kind !== 'article' || after.kind !== 'article') return []
  const left = leftOpen(before, after.status, checklist)
  return left === '' ? [] : [{ field: 'status', message: `${left}.` }]
}

/** What the window says beside the fields. */
function remarksOf(record: DeskRecord, entries: FieldKnowledge['entries']): readonly Remark[] {
  if (record.kind !== 'article') return []
  const slug = slugRemark(record, entries)
  const embargo = embargoRemark(record)
  const remarks: readonly (readonly [string, string | null])[] = [
    ['title', record.slug === '' ? slug : null],
    ['slug', slug],
    ['published', embargo],
    ['embargo', embargo],
    ['address', addressRemark(record.address)],
    ['canonical', addressRemark(record.canonicalAddress)],
    ['excerpt', excerptRemark(record)],
  ]
  return remarks.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]))
}

interface Known extends FieldKnowledge {
  readonly checklist: House['checklist']
}

async function knowledgeOf(
  library: Library,
  { by, surroundings }: { readonly by: string; readonly surroundings: Surroundings },
): Promise<Known> {
  const stored = await library.read(houseId)
  const house = stored.ok && stored.value.record.kind === 'house' ? stored.value.record : null
  return {
    entries: library.list(),
    customFields: house?.customFields ?? [],
    checklist: house?.checklist ?? [],
    writer: { id: surroundings.newId(), at: surroundings.clock(), by },
  }
}

function notSettable(word: string): Outcome {
  return refusal({
    status: 2,
    reason: 'wrong-kind',
    sentence: `“${word}” is no article, thread, edition or person, so it has no fields to set.`,
  })
}

function fieldLines<R>(fields: Readonly<Record<string, RecordField<R>>>): string {
  return Object.entries(fields)
    .map(
      ([name, { takes, isList }]) => `  ${name.padEnd(19)} ${takes}${isList ? ' (several)' : ''}`,
    )
    .join('\n')
}
