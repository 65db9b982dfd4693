import type { Article } from '../../article/article.ts'
import type { Edition } from '../../edition/edition.ts'
import { articleHeadline } from '../article-headline.ts'
import { languageMark } from '../language-mark.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { listedArticles } from '../site/site.ts'
import { pageAddress, type PageSetting } from './html-page.ts'

/** The ways from a piece of an edition to the one before and the one after it; nothing for a piece by itself. */
export function neighboursMarkup(
  article: Article,
  edition: Edition | null,
  setting: PageSetting,
): Markup {
  const pieces = edition === null ? [] : listedArticles(edition, setting.source)
  const at = pieces.indexOf(article)
  const { previousPiece, nextPiece, inThisEdition } = setting.words
  const ways = [
    { rel: 'prev', says: previousPiece, piece: at > 0 ? pieces[at - 1] : undefined },
    { rel: 'next', says: nextPiece, piece: at < 0 ? undefined : pieces[at + 1] },
  ].flatMap(({ rel, says, piece }) => {
    const address = piece === undefined ? null : pageAddress(setting, piece.id)
    return piece === undefined || address === null
      ? []
      : [
          markup`<a rel="${rel}" href="${address}"><span>${says}</span> <cite${languageMark(piece.language, article.language)}>${articleHeadline(piece)}</cite></a>\n`,
        ]
  })
  return ways.length === 0
    ? nothing
    : markup`<nav class="neighbours" aria-label="${inThisEdition}">\n${ways}</nav>\n`
}
