import type { DatedArticle } from './dated-article.ts'

/** As many of a day as have room below each other; one that is sought is among them. */
export function shownOfDay(
  cards: readonly DatedArticle[],
  { lines, sought }: { readonly lines: number; readonly sought: readonly (string | null)[] },
): readonly DatedArticle[] {
  if (cards.length <= lines) return cards
  const wanted = cards.filter(({ id }) => sought.includes(id)).slice(0, lines)
  const others = cards.filter((each) => !wanted.includes(each)).slice(0, lines - wanted.length)
  return cards.filter((each) => wanted.includes(each) || others.includes(each))
}
