import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Library } from '../library/library.ts'
import { type Refusal, refusal } from './outcome.ts'

/** The records meant by these words, each once. */
export function findRecords(
  library: Library,
  words: readonly string[],
): Result<readonly RecordId[], Refusal> {
  const ids = new Set<RecordId>()
  for (const word of words) {
    const found = findRecord(library, word)
    if (!found.ok) return found
    ids.add(found.value)
  }
  return success([...ids])
}

/**
 * The record meant by a whole id, an exact headline, or the beginning or end of an id. A whole id is taken
 * as it is: a damaged file is in no list and has its own message.
 */
export function findRecord(library: Library, word: string): Result<RecordId, Refusal> {
  const wanted = word.trim()
  const id = wanted.toLowerCase()
  if (isRecordId(id)) return success(id)
  const entries = library.list().filter(({ kind }) => kind !== 'media' && kind !== 'house')
  const named = entries.filter(({ title }) => title !== '' && title === wanted)
  const fitting = named.length > 0 ? named : entries.filter((entry) => hasPart(entry, id))
  const [only] = fitting
  if (fitting.length === 1 && isRecordId(only?.id)) return success(only.id)
  return failure(fitting.length === 0 ? nothingMatched(word) : severalMatched(word, fitting))
}

const shortestPart = 4

function hasPart({ id }: CatalogueEntry, part: string): boolean {
  return part.length >= shortestPart && (id.startsWith(part) || id.endsWith(part))
}

function nothingMatched(word: string): Refusal {
  return refusal({
    status: 2,
    reason: 'nothing-matched',
    sentence: `Nothing in this library has the id or the headline “${word}”. “copydesk list” shows what there is.`,
  })
}

function severalMatched(word: string, entries: readonly CatalogueEntry[]): Refusal {
  const candidates = entries.map(({ id, kind, title }) => ({ id, kind, headline: title }))
  const lines = candidates
    .slice(0, mostCandidates)
    .map(({ id, kind, headline }) => `  ${id}  ${kind}  ${shownTitle({ kind, title: headline })}`)
  const more = candidates.length - lines.length
  return refusal({
    status: 2,
    reason: 'ambiguous',
    sentence: [
      `“${word}” fits ${candidates.length} records. Name one of them by more of its id:`,
      ...lines,
      ...(more > 0 ? [`  … and ${more} more`] : []),
    ].join('\n'),
    details: { candidates },
  })
}

const mostCandidates = 20
