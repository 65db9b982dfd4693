import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { objectCharacter } from '../../core/object-character.ts'
import { type Result, success } from '../../core/result.ts'
import type { FoundPassage } from '../../core/search/replace-in-record.ts'
import type { SearchQuery } from '../../core/search/search-query.ts'
import { writtenTexts } from '../../core/search/written-text.ts'
import type { Desk } from '../../preload/contract.ts'
import type { findInTime } from './find-in-time.ts'

/** A record in which something was found, as it was when it was read. */
export interface RecordHits {
  readonly record: LibraryRecord
  readonly hits: readonly LibraryHit[]
}

/** A passage with the words around it. */
export interface LibraryHit extends FoundPassage {
  readonly before: string
  readonly after: string
}

export interface LibraryLook {
  readonly desk: Pick<Desk, 'record:read'>
  readonly find: typeof findInTime
  readonly ids: readonly AnyId[]
  readonly query: SearchQuery
  /** What was found before stays found. */
  readonly signal: AbortSignal
  /** Told how many of `ids` are read. */
  readonly onProgress: (done: number) => void
}

/** Few enough that a person sees it move, many enough that the disk's waits are shared. */
const atOnce = 40

/** Every passage in the library's records; the failure says why nothing could be looked for. */
export async function findInLibrary(
  look: LibraryLook,
): Promise<Result<readonly RecordHits[], string>> {
  const { ids, signal, onProgress } = look
  const found: RecordHits[] = []
  for (let at = 0; at < ids.length && !signal.aborted; at += atOnce) {
    const some = await findInSome(look, ids.slice(at, at + atOnce))
    if (!some.ok) return some
    found.push(...some.value)
    onProgress(Math.min(at + atOnce, ids.length))
  }
  return success(found)
}

async function findInSome(
  { desk, find, query }: LibraryLook,
  ids: readonly AnyId[],
): Promise<Result<readonly RecordHits[], string>> {
  const answers = await Promise.all(ids.map((id) => desk['record:read'](id)))
  // A record that can't be read is named among the damage.
  const places = answers.flatMap((answer) =>
    answer.ok
      ? writtenTexts(answer.value.record).map((written) => ({
          record: answer.value.record,
          written,
        }))
      : [],
  )
  const found = await find({ query, texts: places.map(({ written }) => written.text) })
  if (!found.ok) return found
  const hits = places.flatMap(({ record, written: { path, text } }, at) =>
    (found.value[at] ?? []).map((match) => ({
      record,
      hit: { path, match, ...wordsAround(text, match.from, match.to) },
    })),
  )
  return success(
    [...Map.groupBy(hits, ({ record }) => record)].map(([record, some]) => ({
      record,
      hits: some.map(({ hit }) => hit),
    })),
  )
}

const longestBefore = 50
const longestAfter = 80

function wordsAround(text: string, from: number, to: number): Pick<LibraryHit, 'before' | 'after'> {
  const before = text.slice(Math.max(0, from - longestBefore), from)
  const after = text.slice(to, to + longestAfter)
  return {
    before: printed(from > longestBefore ? `…${before.replace(/^\S*\s/u, ' ')}` : before),
    after: printed(to + longestAfter < text.length ? `${after.replace(/\s\S*$/u, ' ')}…` : after),
  }
}

function printed(text: string): string {
  return text.replaceAll(objectCharacter, '').replaceAll(/\s+/gu, ' ')
}
