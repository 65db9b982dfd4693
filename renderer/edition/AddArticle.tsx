import { useCallback } from 'react'

import { hasArticle } from '../../core/edition/edition-edits.ts'
import type { Edition } from '../../core/edition/edition.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { ArticlePicker } from '../lists/ArticlePicker.tsx'

/** Finds an article of the library that the edition does not have yet. */
export function AddArticle({
  edition: { featured, articles },
  onAdd,
}: {
  readonly edition: Pick<Edition, 'featured' | 'articles'>
  readonly onAdd: (id: RecordId, headline: string) => void
}) {
  const isTaken = useCallback(
    (id: RecordId, { isTemplate }: CatalogueEntry) =>
      isTemplate || hasArticle({ featured, articles }, id),
    [featured, articles],
  )
  return (
    <ArticlePicker
      label="Add an article"
      placeholder="Add an article by headline or author"
      isTaken={isTaken}
      onPick={onAdd}
    />
  )
}
