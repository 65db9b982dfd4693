import { counted } from '../../core/counted.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { ArticleFigures } from '../way/ArticleFigures.tsx'
import { useDeskState } from './desk-context.ts'
import { openId, type Page } from './page.ts'

/** How long the record is: an article as it stands, others as of the last save. */
export function PageFigures({ page }: { readonly page: Page }) {
  const id = openId(page)
  const entry = useDeskState(({ overview }) => overview?.entries.find((each) => each.id === id))
  if (page.kind === 'article') return <ArticleFigures open={page.open} />
  return entry === undefined
    ? null
    : figuresOf(entry).map((figure) => <span key={figure}>{figure}</span>)
}

function figuresOf(entry: CatalogueEntry): readonly string[] {
  switch (entry.kind) {
    case 'thread':
      return [counted(entry.parts, 'post'), counted(entry.words, 'word')]
    case 'edition':
      return [counted(entry.parts, 'article')]
    case 'article':
    case 'author':
    case 'media':
    case 'house':
      return []
  }
}
