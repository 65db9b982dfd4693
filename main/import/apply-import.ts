import {
  articleRecord,
  authorRecord,
  editionRecord,
  threadRecord,
} from '../../core/import/draft-records.ts'
import type {
  ApplyFailure,
  ImportedRecord,
  ImportOutcome,
} from '../../core/import/import-outcome.ts'
import type { ImportDrafts, ImportProposal } from '../../core/import/import-proposal.ts'
import { repairImport } from '../../core/import/read-import.ts'
import type { TextRepair } from '../../core/import/text/text-repair.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { type DeskKind, type DeskRecord, recordTitle } from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { Library } from '../library/library.ts'
import {
  bylineOf,
  contributorsOf,
  findMendings,
  type Mending,
  type Mendings,
} from './find-mendings.ts'
import { isManuscript, keepAsImported } from './keep-as-imported.ts'
import { libraryMatches, type LibraryMatches, matchNotes } from './library-matches.ts'
import { otherLook } from './other-look.ts'
import type { PictureSource } from './picture-source.ts'
import { takePictures } from './take-pictures.ts'
import { takeWholeRecords } from './whole-records.ts'

export interface ApplyImport {
  readonly library: Library
  readonly proposal: ImportProposal
  /** Which of the proposed repairs are made: all, none, or those chosen. */
  readonly repairText: boolean | readonly TextRepair[]
  /** Makes articles, editions and threads even when the library has the same ones. People never twice. */
  readonly again?: boolean
  /** Where the pictures are that the file names. */
  readonly pictures: PictureSource
  readonly clock: () => Timestamp
  readonly newId: () => RecordId
}

/**
 * Writes a proposal into the library: people first, then articles, editions and threads, so that nothing
 * ever refers to what isn't there. What the library has from an import without the repairs is mended, unless somebody
 * changed it since. When a write fails, what was made goes to the trash again and what was mended is as it was.
 */
export async function applyImport(
  input: ApplyImport,
): Promise<Result<ImportOutcome, ApplyFailure>> {
  const { library, proposal, again = false } = input
  const fileName = proposal.source.fileName
  if (library.isReadOnly) {
    const reason = { kind: 'read-only', folder: library.folder } as const
    return failure({ kind: 'not-written', fileName, reason, left: [] })
  }
  const repairs = chosenRepairs(input)
  const repaired = repairs.length === 0 ? success(proposal) : repairImport(proposal, repairs)
  if (!repaired.ok) return repaired
  const drafts = repaired.value
  const other = repairs.length === 0 ? otherLook(proposal) : proposal

  const matches = await libraryMatches(library, drafts, other)
  const known = again ? peopleOnly(matches) : matches
  const { newId, pictures } = input
  const whole = await takeWholeRecords({ library, records: drafts.records, again, pictures, newId })
  const made = await newRecords({ input, drafts, known })
  const { authors, notes } = made
  const records = [...whole.records, ...made.records]
  const { mendings, changed, changeNotes } =
    repairs.length === 0
      ? nothingToMend
      : await findMendings({ library, drafts, unrepaired: proposal, known, authors, newId })
  const written = await writeAll({ library, records, mendings })
  if (!written.ok) return failure({ kind: 'not-written', fileName, ...written.failure })
  if (isManuscript(proposal.format)) await keepAsImported(library, made.records, fileName)
  const mended = mendings.map((each) => imported(each.mended))
  const isMended = new Set(mended.map(({ id }) => id))
  const told = new Set([...isMended, ...changed])
  return success({
    fileName,
    recognised: drafts.recognised,
    created: records.map(imported),
    mended,
    found: [...foundRecords(library, known), ...whole.found].filter(({ id }) => !isMended.has(id)),
    repaired: records.length + mended.length === 0 ? 0 : repairs.length,
    notes: [
      ...drafts.notes,
      ...whole.notes,
      ...(again ? [] : matchNotes({ library, drafts, other, matches: known, told })),
      ...changeNotes,
      ...notes,
    ],
  })
}

const nothingToMend: Mendings = { mendings: [], changed: new Set(), changeNotes: [] }

function chosenRepairs({ proposal, repairText }: ApplyImport): readonly TextRepair[] {
  if (typeof repairText !== 'boolean') return repairText
  return repairText ? proposal.repairs : []
}

/** Forced, everything but people is made anew. */
function peopleOnly(matches: LibraryMatches): LibraryMatches {
  return { ...matches, articles: new Map(), editions: new Map(), threads: new Map() }
}

interface NewRecords {
  readonly input: ApplyImport
  readonly drafts: ImportDrafts
  readonly known: LibraryMatches
}

async function newRecords({ input, drafts, known }: NewRecords) {
  const { clock, newId } = input
  const now = clock()
  const authorIds = new Map(known.authors)
  const articleIds = new Map(known.articles)
  const records: DeskRecord[] = []
  const freshPeople = drafts.authors.filter(({ key }) => !authorIds.has(key))
  const fresh = drafts.articles.filter(({ key }) => !articleIds.has(key))
  const freshThreads = drafts.threads.filter((_, index) => !known.threads.has(index))
  const { pictures, notes } = await takePictures(input, {
    authors: freshPeople,
    articles: fresh,
    threads: freshThreads,
    media: drafts.media,
  })
  for (const draft of freshPeople) {
    const id = newId()
    authorIds.set(draft.key, id)
    records.push(authorRecord(draft, { id, now, pictures }))
  }
  for (const draft of fresh) {
    const id = newId()
    const byline = bylineOf(draft, authorIds)
    const contributors = contributorsOf(draft, authorIds, newId)
    articleIds.set(draft.key, id)
    records.push(articleRecord(draft, { id, now, byline, contributors, pictures }))
  }
  for (const [index, draft] of drafts.editions.entries()) {
    if (!known.editions.has(index)) {
      records.push(editionRecord(draft, { id: newId(), now, articles: articleIds }))
    }
  }
  for (const draft of freshThreads)
    records.push(threadRecord(draft, { id: newId(), now, newId, pictures }))
  return { records, authors: authorIds, notes }
}

interface WriteFailure {
  readonly reason: LibraryFailure
  readonly left: readonly ImportedRecord[]
}

/** New records first, so that nothing mended refers to what isn't there yet. */
async function writeAll({
  library,
  records,
  mendings,
}: {
  readonly library: Library
  readonly records: readonly DeskRecord[]
  readonly mendings: readonly Mending[]
}): Promise<Result<void, WriteFailure>> {
  const undo: Undo[] = []
  for (const record of records) {
    const created = await library.create(record)
    if (!created.ok) return failure({ reason: created.failure, left: await takeBack(undo) })
    undo.push({ record, run: () => library.trash(record.id) })
  }
  for (const { former, version, mended } of mendings) {
    const saved = await library.saveKeeping({ record: mended, base: version, reason: 'import' })
    if (!saved.ok) return failure({ reason: saved.failure, left: await takeBack(undo) })
    undo.push({
      record: mended,
      run: () => library.save(former, saved.value.stored.version),
    })
  }
  return success(undefined)
}

/** The way back from one write. */
interface Undo {
  readonly record: DeskRecord
  readonly run: () => Promise<Result<unknown, LibraryFailure>>
}

/** Newest first, so that nothing refers to what is gone; answers what had to stay. */
async function takeBack(undo: readonly Undo[]): Promise<readonly ImportedRecord[]> {
  const left: ImportedRecord[] = []
  for (const { record, run } of undo.toReversed()) {
    const undone = await run()
    if (!undone.ok) left.push(imported(record))
  }
  return left.toReversed()
}

function imported(record: DeskRecord): ImportedRecord {
  return { kind: record.kind, id: record.id, title: recordTitle(record) }
}

function foundRecords(library: Library, known: LibraryMatches): readonly ImportedRecord[] {
  return [
    ...named(library, 'author', known.authors.values()),
    ...named(library, 'article', known.articles.values()),
    ...named(library, 'edition', known.editions.values()),
    ...named(library, 'thread', known.threads.values()),
  ]
}

function named(
  library: Library,
  kind: DeskKind,
  ids: Iterable<RecordId>,
): readonly ImportedRecord[] {
  const titles = new Map(library.list(kind).map((entry) => [String(entry.id), entry.title]))
  return [...ids].map((id) => ({ kind, id, title: titles.get(id) ?? '' }))
}
