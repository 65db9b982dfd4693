import type { CatalogueEntry } from '../../core/catalogue-entry.ts'
import { counted } from '../../core/counted.ts'
import { useDeskState } from './desk-context.ts'
import { openId, type Page } from './desk-store.ts'

/** Words read in a minute, the usual figure for English prose on a screen. */
const wordsAMinute = 230

/** Length and reading time as of the last save, so that nothing is counted while one types. */
export function PageFigures({ page }: { readonly page: Page }) {
  const id = openId(page)
  const entry = useDeskState(({ overview }) => overview?.entries.find((each) => each.id === id))
  return entry === undefined
    ? null
    : figuresOf(entry).map((figure) => <span key={figure}>{figure}</span>)
}

function figuresOf(entry: CatalogueEntry): readonly string[] {
  switch (entry.kind) {
    case 'article':
      return [
        counted(entry.words, 'word'),
        ...(entry.words === 0
          ? []
          : [`${Math.max(1, Math.round(entry.words / wordsAMinute))} min read`]),
      ]
    case 'thread':
      return [counted(entry.parts, 'post'), counted(entry.words, 'word')]
    case 'edition':
      return [counted(entry.parts, 'article')]
    case 'author':
    case 'media':
    case 'house':
      return []
  }
}
