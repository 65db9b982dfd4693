import type { CatalogueEntry } from '../../core/catalogue-entry.ts'
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
        count(entry.words, 'word', 'words'),
        ...(entry.words === 0
          ? []
          : [`${Math.max(1, Math.round(entry.words / wordsAMinute))} min read`]),
      ]
    case 'thread':
      return [count(entry.parts, 'post', 'posts'), count(entry.words, 'word', 'words')]
    case 'edition':
      return [count(entry.parts, 'article', 'articles')]
    case 'author':
    case 'media':
      return []
  }
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}
