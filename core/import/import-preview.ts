import { documentWords } from '../document/document-text.ts'
import { type DeskKind, recordTitle } from '../library/library-record.ts'
import type { ImportFailure } from './import-failure.ts'
import type { ImportProposal } from './import-proposal.ts'
import type { ImportNote } from './import-source.ts'
import { countRecords } from './records-file.ts'
import type { TextRepair } from './text/text-repair.ts'

/** What a person looks at before an import: one file, understood or not. */
export type ImportPreview = ReadableImport | RefusedImport

export interface ReadableImport extends ImportForecast {
  readonly kind: 'readable'
  /** Names the proposal when it is to be carried out. */
  readonly token: string
}

export interface RefusedImport {
  readonly kind: 'refused'
  readonly fileName: string
  readonly failure: ImportFailure
}

/** What one file would become, in numbers. */
export interface ImportForecast {
  readonly fileName: string
  /** In words: `a journal listing of 29 pieces`. */
  readonly recognised: string
  readonly articles: number
  readonly authors: number
  readonly editions: number
  readonly threads: number
  /** What these are, the whole before its parts. */
  readonly records: readonly ForecastRecord[]
  /** How many of these the library has already; they are not made again. */
  readonly known: Readonly<Record<DeskKind, number>>
  readonly notes: readonly ImportNote[]
  readonly repairs: readonly TextRepair[]
}

/** A record as one tells it from others before it is there. */
export interface ForecastRecord {
  readonly kind: DeskKind
  readonly title: string
  /** What the byline of an article prints. */
  readonly byline: readonly string[]
  /** Of an article. */
  readonly words: number | null
}

export function importForecast(
  proposal: ImportProposal,
  known: ImportForecast['known'],
): ImportForecast {
  const whole = countRecords(proposal.records)
  return {
    fileName: proposal.source.fileName,
    recognised: proposal.recognised,
    articles: proposal.articles.length + whole.article,
    authors: proposal.authors.length + whole.author,
    editions: proposal.editions.length + whole.edition,
    threads: proposal.threads.length + whole.thread,
    records: forecastRecords(proposal),
    known,
    notes: proposal.notes,
    repairs: proposal.repairs,
  }
}

function forecastRecords(proposal: ImportProposal): readonly ForecastRecord[] {
  const names = new Map(proposal.authors.map(({ key, name }) => [key, name]))
  const plain = { byline: [], words: null }
  return [
    ...proposal.editions.map(({ title }) => ({ ...plain, kind: 'edition' as const, title })),
    ...proposal.articles.map(({ headline, byline, body }) => ({
      kind: 'article' as const,
      title: headline,
      byline: byline.flatMap((key) => names.get(key) ?? []),
      words: documentWords(body),
    })),
    ...proposal.threads.map(({ title }) => ({ ...plain, kind: 'thread' as const, title })),
    ...proposal.authors.map(({ name }) => ({ ...plain, kind: 'author' as const, title: name })),
    ...proposal.records.flatMap((record) =>
      record.kind === 'media' || record.kind === 'house'
        ? []
        : [{ ...plain, kind: record.kind, title: recordTitle(record) }],
    ),
  ]
}
