import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'

import { editionName } from '../../export/site/site.ts'
import { pieceSign } from '../../export/wordpress/wxr-edition.ts'
import { attribute, descendants } from '../../hast-element.ts'
import { pageLines } from '../html/page-lines.ts'
import { htmlLine } from '../html/site-body.ts'
import type { EditionDraft } from '../import-proposal.ts'
import type { WordpressItem } from './wordpress-file.ts'

/** Whether this program made the page of an edition. */
export function isEditionPage({ type, guid }: WordpressItem): boolean {
  return type === 'page' && guid.startsWith('urn:copydesk:')
}

/** The edition of which the page tells; `articles` are the keys of the posts by their slugs. */
export function editionOn(
  { title, content }: WordpressItem,
  articles: ReadonlyMap<string, string>,
): EditionDraft {
  const elements = fromHtml(content, { fragment: true }).children.filter(
    (child) => child.type === 'element',
  )
  const headings = elements.filter(({ tagName }) => tagName === 'h2')
  const first = headings[0] === undefined ? elements.length : elements.indexOf(headings[0])
  const listed = headings.flatMap((heading) =>
    descendants(heading).flatMap((each) => {
      const slug = slugOf(each)
      // A draft of WordPress may have no slug.
      const key = slug === '' ? undefined : articles.get(slug)
      return key === undefined ? [] : [{ key, isFeatured: attribute(heading, 'id') === 'featured' }]
    }),
  )
  const featured = listed.find(({ isFeatured }) => isFeatured)
  const name = htmlLine(title)
  return {
    title: name === editionName({ title: '', number: '' }) ? '' : name,
    number: '',
    date: null,
    introduction: elements.slice(0, first).map(pageLines).join('\n\n'),
    featured: featured?.key ?? null,
    articles: listed.filter((each) => each !== featured).map(({ key }) => key),
  }
}

/** Of the piece that the element links or names: the end of its address. */
function slugOf(element: Element): string {
  const id = attribute(element, 'id')
  if (id.startsWith(pieceSign)) return id.slice(pieceSign.length)
  return /([^/]*)\/*$/u.exec(attribute(element, 'href'))?.[1] ?? ''
}
