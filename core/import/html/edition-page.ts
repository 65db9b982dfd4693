import type { Element, Root } from 'hast'
import { z } from 'zod'

import { descendants, elementText, findElement, isOfClass } from '../../hast-element.ts'
import { daySchema } from '../../timestamp.ts'
import { type ImportDrafts, noDrafts } from '../import-proposal.ts'
import { draftListed, pagesNote } from '../listed-articles.ts'
import { markedNames } from './marked-names.ts'
import { pageLines } from './page-lines.ts'
import { structuredFact } from './structured-fact.ts'

/** The edition whose front page this program made, with what that says of its articles; null for any other page. */
export function readEditionPage(root: Root, language: string): ImportDrafts | null {
  const main = findElement(root, ({ tagName }) => tagName === 'main')
  const said = structuredFact(root, issueSchema)
  if (main === null || said === null) return null
  const inside = descendants(main)
  const introduction = inside.find((part) => isOfClass(part, 'introduction'))
  const pieces = inside.filter((part) => isOfClass(part, 'piece')).map(pieceOn)
  const { authors, articles } = draftListed(pieces, { language })
  const featured = pieces.findIndex(({ isFeatured }) => isFeatured)
  const day = daySchema.safeParse(said.datePublished)
  return {
    ...noDrafts,
    authors,
    articles,
    editions: [
      {
        title: said.name,
        number: said.issueNumber,
        date: day.success ? day.data : null,
        introduction: introduction === undefined ? '' : pageLines(introduction),
        featured: articles[featured]?.key ?? null,
        articles: articles.filter((_, at) => at !== featured).map(({ key }) => key),
      },
    ],
    notes: [pagesNote],
  }
}

const words = z.string().default('')

const issueSchema = z.looseObject({
  '@type': z.literal('PublicationIssue'),
  name: words,
  issueNumber: words,
  datePublished: words,
})

function pieceOn(piece: Element) {
  const inside = descendants(piece)
  const byline = inside.find((part) => isOfClass(part, 'byline'))
  const heading = inside.find(({ tagName }) => /^h[23]$/u.test(tagName))
  const excerpt = inside.find((part) => isOfClass(part, 'excerpt'))
  return {
    headline: heading === undefined ? '' : elementText(heading),
    names: byline === undefined ? [] : markedNames(byline),
    excerpt: excerpt === undefined ? '' : elementText(excerpt),
    isFeatured: isOfClass(piece, 'featured'),
  }
}
