import { type Article, articleExcerpt } from '../../article/article.ts'
import type { Edition } from '../../edition/edition.ts'
import { isRightToLeft } from '../../language-tag.ts'
import { articleHeadline } from '../article-headline.ts'
import { bylineText } from '../byline-text.ts'
import { directed } from '../html/directed.ts'
import { paragraphsMarkup } from '../html/html-bio.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { bylineAuthors, editionName, listedArticles, siteLanguage } from '../site/site.ts'
import { blocksOf } from './blocks.ts'
import { itemMarkup } from './wxr-item.ts'
import type { WxrSetting } from './wxr-setting.ts'

/** Begins the name of a piece that is not linked. */
export const pieceSign = 'piece-'

const featuredSign = markup` id="featured"`

/** An edition as a page that lists its articles. */
export function editionItem(edition: Edition, setting: WxrSetting): Markup {
  const { source, ids, slugs, siteAddress } = setting
  const listed = listedArticles(edition, source)
  const pieces = listed.map(
    (
      article,
    ) => markup`<h2${article.id === edition.featured ? featuredSign : nothing}>${pieceMarkup(article, { slug: slugs.get(article.id) ?? '', siteAddress })}</h2>
<p class="byline">${bylineText(bylineAuthors(article, source))}</p>
<p>${articleExcerpt(article)}</p>
`,
  )
  const language = siteLanguage({ articles: listed }, source)
  const classic = markup`${paragraphsMarkup(edition.introduction)}${pieces}`
  return itemMarkup({
    title: editionName(edition),
    creator: '',
    id: ids.get(edition.id) ?? 0,
    guid: edition.id,
    type: 'page',
    status: 'draft',
    slug: slugs.get(edition.id) ?? '',
    publishedAt: null,
    updatedAt: edition.updatedAt,
    excerpt: '',
    content:
      setting.form === 'blocks'
        ? blocksOf(classic, { seed: edition.id, isLeftward: isRightToLeft(language) }).html
        : directed(classic, language),
    more: nothing,
  })
}

/** Where nobody said where the site stands, every link would be a guess: the name of the piece stays for our own import. */
function pieceMarkup(
  article: Article,
  { slug, siteAddress }: { readonly slug: string; readonly siteAddress: string | null },
): Markup {
  const headline = articleHeadline(article)
  return siteAddress === null
    ? markup`<span id="${pieceSign}${slug}">${headline}</span>`
    : markup`<a href="${siteAddress.replace(/\/*$/u, '/')}${slug}/">${headline}</a>`
}
