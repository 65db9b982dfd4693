import { type Document, documentSchema } from '../../core/document/document.ts'
import { isMarkedUp } from '../../core/document/final-document.ts'
import type { ArticleDraft } from '../../core/import/import-proposal.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import type { Library } from '../library/library.ts'

/**
 * What somebody commented and changed is not the article that it was made from: it is known only when
 * the library has it with the very same comments and changes.
 */
export async function withoutReviewed(
  library: Library,
  drafts: readonly ArticleDraft[],
  matches: ReadonlyMap<string, RecordId>,
): Promise<ReadonlyMap<string, RecordId>> {
  const known = new Map(matches)
  for (const { key, body } of drafts) {
    const id = known.get(key)
    if (id === undefined || !isMarkedUp(body)) continue
    const same = await sameReviewed(library, { id, body })
    if (same === null) known.delete(key)
    else known.set(key, same)
  }
  return known
}

async function sameReviewed(
  library: Library,
  { id, body }: { readonly id: RecordId; readonly body: Document },
): Promise<RecordId | null> {
  const entries = library.list('article').filter(({ isTemplate }) => !isTemplate)
  const title = entries.find((entry) => entry.id === id)?.title
  for (const entry of entries.filter((each) => each.title === title)) {
    const stored = await library.read(entry.id)
    if (!stored.ok || stored.value.record.kind !== 'article') continue
    if (pictureless(stored.value.record.body) === pictureless(body) && isRecordId(entry.id)) {
      return entry.id
    }
  }
  return null
}

/** A draft does not know yet which pictures of the library its own are. */
function pictureless(body: Document): string {
  const ordered = documentSchema.parse(body)
  return JSON.stringify(ordered, (name, value: unknown) => (name === 'media' ? null : value))
}
