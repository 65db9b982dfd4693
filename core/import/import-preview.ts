import type { DeskKind } from '../library/library-record.ts'
import type { ImportFailure } from './import-failure.ts'
import type { ImportProposal } from './import-proposal.ts'
import type { ImportNote } from './import-source.ts'
import { countRecords } from './records-file.ts'
import type { TextRepair } from './text-repair.ts'

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
  /** How many of these the library has already; they are not made again. */
  readonly known: Readonly<Record<DeskKind, number>>
  readonly notes: readonly ImportNote[]
  readonly repairs: readonly TextRepair[]
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
    known,
    notes: proposal.notes,
    repairs: proposal.repairs,
  }
}
