import type { LibraryRecord } from '../library/library-record.ts'
import type { Result } from '../result.ts'
import type { Match } from './find-matches.ts'
import { type Replacement, replacementText } from './replacement.ts'
import { rewrite, type TextEdit, type WrittenText } from './written-text.ts'

/** A passage in one of a record's texts. */
export interface FoundPassage {
  readonly path: string
  readonly match: Match
}

/** What of a record is replaced. */
export interface RecordReplacing {
  readonly replacement: Replacement
  readonly isExpression: boolean
  /** In the order of the texts; each only where the text still reads so. */
  readonly passages: readonly FoundPassage[]
}

/** The record with the passages replaced; the record itself where none is left to replace. */
export function replaceInRecord(
  record: LibraryRecord,
  { replacement, isExpression, passages }: RecordReplacing,
): Result<LibraryRecord, string> {
  return rewrite(record, (text) =>
    passages
      .filter(({ path, match }) => path === text.path && isStillThere(text, match))
      .map(({ match }): TextEdit => {
        const { from, to } = match
        return { from, to, text: replacementText(match, replacement, isExpression) }
      }),
  )
}

function isStillThere({ text }: WrittenText, { from, to, groups }: Match): boolean {
  return text.slice(from, to) === groups[0]
}
