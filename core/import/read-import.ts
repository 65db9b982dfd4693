import { counted } from '../counted.ts'
import { failure, type Result, success } from '../result.ts'
import { readDocx } from './docx/docx.ts'
import { readEpub } from './epub/epub.ts'
import { countLineNumbers, readSocialFeed } from './feed/social-feed.ts'
import { readHtml } from './html/html.ts'
import { formatName, type ImportFailure } from './import-failure.ts'
import type { ImportDrafts, ImportProposal } from './import-proposal.ts'
import {
  type DataFormat,
  type ImportFormat,
  type ImportKind,
  type ImportSource,
  longestData,
  longestText,
  type SiteFormat,
  type TextFormat,
  textFormats,
} from './import-source.ts'
import { readJournalListing } from './listing/journal-listing.ts'
import { readMarkdownSafely } from './markdown/safe-markdown.ts'
import { readData, recogniseData } from './networks/data-file.ts'
import { type PackedDocument, recogniseDocument } from './packed-document.ts'
import { readPeopleFile } from './people/people-file.ts'
import { readSite, recogniseSite } from './read-site.ts'
import { articleCount, describeText, postCount } from './recognised.ts'
import { describeRecords, readRecords, recogniseRecords, type RecordsFile } from './records-file.ts'
import { readPlainArticle, readPlainBio, readPlainThread } from './text/plain-text.ts'
import { recogniseText } from './text/text-format.ts'
import {
  applyTextRepairs,
  findTextRepairs,
  lostCharacter,
  type TextRepair,
} from './text/text-repair.ts'

/**
 * What a file would become. Recognises the format by the text before the file's name; never throws,
 * whatever the text. Wrongly decoded text stays as it is and its repair is proposed.
 */
export function readImport(source: ImportSource): Result<ImportProposal, ImportFailure> {
  const { fileName } = source
  // As it is: a line separator inside a record is a character like others.
  const records = recogniseRecords(source.text)
  if (records !== null) return readRecordsImport(source, records)
  const text = tidyLines(source.text)
  if (text.trim() === '') return failure({ kind: 'empty-file', fileName })
  const site = recogniseSite(text)
  if (site !== null) return readSiteImport({ ...source, text }, site)
  const document = recogniseDocument(text)
  if (document !== null) return readDocumentImport({ ...source, text }, document)
  const known = recogniseData(text)
  if (known !== null) return readDataImport({ ...source, text }, known)
  if (text.length > longestText)
    return failure({ kind: 'too-large', fileName, limit: '5 MB of text' })
  if (!looksLikeText(text)) return failure({ kind: 'not-text', fileName })
  const format = source.format ?? recogniseText({ ...source, text })
  if (!isTextFormat(format)) return failure({ kind: 'wrong-format', fileName, format })
  const drafts = readDrafts({ ...source, text }, format)
  const dropped = format === 'social-feed' ? countLineNumbers(text) : new Set()
  if (!drafts.ok) return drafts
  const repairs = findTextRepairs(text).filter(({ line }) => !dropped.has(line))
  return success({
    ...drafts.value,
    source: { ...source, text },
    format,
    recognised: describeText(format, drafts.value),
    repairs,
    notes: [
      ...(source.notes ?? []),
      ...repairNotes(repairs),
      ...lossNotes(text),
      ...drafts.value.notes,
    ],
  })
}

/** The same file read again with these repairs made in its text. */
export function repairImport(
  proposal: ImportProposal,
  repairs: readonly TextRepair[],
): Result<ImportProposal, ImportFailure> {
  const text = applyTextRepairs(proposal.source.text, repairs)
  return readImport({ ...proposal.source, text, format: proposal.format })
}

/** What this program wrote is whole or refused. */
function readRecordsImport(
  source: ImportSource,
  file: RecordsFile,
): Result<ImportProposal, ImportFailure> {
  const { fileName, kind } = source
  if (source.format !== undefined && source.format !== 'copydesk')
    return failure({ kind: 'wrong-format', fileName, format: source.format })
  if (kind !== undefined)
    return failure({ kind: 'wrong-kind', fileName, wanted: kind, format: 'copydesk' })
  const drafts = readRecords(file)
  if (!drafts.ok) return failure({ kind: 'malformed', fileName, reason: drafts.failure })
  return success({
    ...drafts.value,
    source,
    format: 'copydesk',
    recognised: describeRecords(drafts.value.records),
    repairs: [],
    notes: [...(source.notes ?? []), ...drafts.value.notes],
  })
}

/** A site is read post by post; nothing in it was decoded wrongly. */
function readSiteImport(
  source: ImportSource,
  format: SiteFormat,
): Result<ImportProposal, ImportFailure> {
  const { fileName, kind, text } = source
  if (text.length > longestData)
    return failure({ kind: 'too-large', fileName, limit: '50 MB of data' })
  if (source.format !== undefined && source.format !== format)
    return failure({ kind: 'wrong-format', fileName, format: source.format })
  if (kind !== undefined && kind !== 'article')
    return failure({ kind: 'wrong-kind', fileName, wanted: kind, format })
  const drafts = guarded(fileName, () => readSite(format, text))
  if (!drafts.ok) return drafts
  if (!drafts.value.ok)
    return failure({ kind: 'malformed', fileName, reason: drafts.value.failure })
  const read = drafts.value.value
  return success({
    ...read,
    source,
    format,
    recognised: `${formatName(format)}, ${counted(read.articles.length, 'article')}`,
    repairs: [],
    notes: [...(source.notes ?? []), ...read.notes],
  })
}

/** Data says what it is, and was never decoded wrongly: a program wrote it. */
function readDataImport(
  source: ImportSource,
  { format, value }: { readonly format: DataFormat; readonly value: unknown },
): Result<ImportProposal, ImportFailure> {
  const { fileName, kind } = source
  if (source.text.length > longestData)
    return failure({ kind: 'too-large', fileName, limit: '50 MB of data' })
  if (source.format !== undefined && source.format !== format)
    return failure({ kind: 'wrong-format', fileName, format: source.format })
  if (kind !== undefined && kind !== 'thread')
    return failure({ kind: 'wrong-kind', fileName, wanted: kind, format })
  const drafts = readData(format, value)
  if (!drafts.ok) return failure({ kind: 'malformed', fileName, reason: drafts.failure })
  return success({
    ...drafts.value,
    source,
    format,
    recognised: `${formatName(format)}, ${counted(postCount(drafts.value), 'post')}`,
    repairs: [],
    notes: [...(source.notes ?? []), ...drafts.value.notes],
  })
}

/** What another program wrote is as it says; nothing in it was decoded wrongly. */
function readDocumentImport(
  source: ImportSource,
  { format, parts }: PackedDocument,
): Result<ImportProposal, ImportFailure> {
  const { fileName, kind } = source
  if (source.format !== undefined && source.format !== format)
    return failure({ kind: 'wrong-format', fileName, format: source.format })
  if (kind !== undefined && kind !== 'article')
    return failure({ kind: 'wrong-kind', fileName, wanted: kind, format })
  const drafts = guarded(fileName, () => wanted(readPacked(fileName, { format, parts }), kind))
  if (!drafts.ok) return drafts
  if (isEmpty(drafts.value)) {
    return failure({ kind: 'malformed', fileName, reason: 'its text is damaged' })
  }
  return success({
    ...drafts.value,
    source,
    format,
    recognised: `${formatName(format)}, ${articleCount(drafts.value)}`,
    repairs: [],
    notes: [...(source.notes ?? []), ...drafts.value.notes],
  })
}

function readPacked(fileName: string, { format, parts }: PackedDocument): ImportDrafts {
  switch (format) {
    case 'docx':
      return readDocx({ fileName, files: { texts: parts } })
    case 'epub':
      return readEpub(parts)
  }
}

function isTextFormat(format: ImportFormat): format is TextFormat {
  return textFormats.some((each) => each === format)
}

function readDrafts(source: ImportSource, format: TextFormat): Result<ImportDrafts, ImportFailure> {
  const { fileName, kind } = source
  const read = readers[format]
  if (kind !== undefined && !read.kinds.includes(kind)) {
    return failure({ kind: 'wrong-kind', fileName, wanted: kind, format })
  }
  const drafts = guarded(fileName, () => wanted(read.drafts(source), kind))
  return drafts.ok && isEmpty(drafts.value)
    ? failure({ kind: 'wrong-format', fileName, format })
    : drafts
}

/** Asked for articles only, a listing or a book makes no edition. */
function wanted(drafts: ImportDrafts, kind: ImportKind | undefined): ImportDrafts {
  return kind === 'article' ? { ...drafts, editions: [] } : drafts
}

function guarded<Read>(fileName: string, read: () => Read): Result<Read, ImportFailure> {
  try {
    return success(read())
  } catch (error) {
    // The parsers recurse: nesting beyond all reason exhausts the stack.
    if (error instanceof RangeError) return failure({ kind: 'too-deep', fileName })
    throw error
  }
}

interface Reader {
  readonly kinds: readonly ImportKind[]
  readonly drafts: (source: ImportSource) => ImportDrafts
}

const readers: Readonly<Record<TextFormat, Reader>> = {
  'journal-listing': { kinds: ['edition', 'article'], drafts: readJournalListing },
  'social-feed': { kinds: ['thread'], drafts: ({ text }) => readSocialFeed(text) },
  markdown: { kinds: ['article'], drafts: readMarkdownSafely },
  html: { kinds: ['article'], drafts: readHtml },
  people: { kinds: ['author'], drafts: ({ text }) => readPeopleFile(text) },
  'plain-text': { kinds: ['article', 'thread', 'author'], drafts: readPlain },
}

function readPlain(source: ImportSource): ImportDrafts {
  if (source.kind === 'thread') return readPlainThread(source)
  return source.kind === 'author' ? readPlainBio(source) : readPlainArticle(source)
}

function isEmpty({ articles, authors, editions, threads }: ImportDrafts): boolean {
  return articles.length + authors.length + editions.length + threads.length === 0
}

/** Line ends of every system, and the mark that some programs put before the text. */
function tidyLines(text: string): string {
  return text.replace(/^\ufeff/u, '').replaceAll(/\r\n?|\u2028|\u2029/gu, '\n')
}

/** Programs and pictures that happen to decode as text are full of control characters. */
function looksLikeText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what tells text from other bytes
  const strange = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/gu)?.length ?? 0
  return strange === 0 || strange / text.length < 0.001
}

function repairNotes(repairs: readonly TextRepair[]): ImportProposal['notes'] {
  if (repairs.length === 0) return []
  const places = counted(repairs.length, 'place')
  const sentence = `The text was decoded wrongly in ${places}; a repair is proposed for each and waits for your word.`
  return [{ place: 'Whole file', sentence }]
}

function lossNotes(text: string): ImportProposal['notes'] {
  const lost = text.split(lostCharacter).length - 1
  if (lost === 0) return []
  const what =
    lost === 1 ? '1 character is lost and marked' : `${lost} characters are lost and marked`
  return [
    {
      place: 'Whole file',
      sentence: `${what} “${lostCharacter}”, mostly emoji: look and put them back by hand.`,
    },
  ]
}
