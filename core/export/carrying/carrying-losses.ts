import { type Article, createArticle } from '../../article/article.ts'
import type { Document } from '../../document/document.ts'
import { createEdition, type Edition } from '../../edition/edition.ts'
import { type Author, createAuthor } from '../../people/author.ts'
import type { Loss } from '../bundle/bundle-file.ts'
import type { PageTarget } from '../target.ts'
import { articleCarrying } from './article-carrying.ts'
import { authorCarrying } from './author-carrying.ts'
import type { CarryingRow } from './carrying.ts'
import { editionCarrying } from './edition-carrying.ts'
import { rowsOfBody } from './used-in-body.ts'

/** What the target loses of the details of an article, each loss once. */
export function detailLosses(article: Article, target: PageTarget): readonly Loss[] {
  const blank = createArticle({ id: article.id, now: article.createdAt })
  const rows = rowsOfFields({
    carrying: articleCarrying,
    record: withCardPictureApart(article),
    blank: withCardPictureApart(blank),
  })
  return lossesOf(rows, target)
}

function withCardPictureApart(article: Article) {
  const { image, ...words } = article.social
  return { ...article, social: words, 'social.image': image }
}

/** What the target loses of a body that is as it is published, each loss once. */
export function bodyLosses(body: Document, target: PageTarget): readonly Loss[] {
  return lossesOf(rowsOfBody(body), target)
}

/** What the target loses of a person. The only bio counts as the short one, whose place it takes. */
export function authorLosses(author: Author, target: PageTarget): readonly Loss[] {
  const blank = createAuthor({ id: author.id, now: author.createdAt })
  const record =
    author.shortBio === '' ? { ...author, shortBio: author.longBio, longBio: '' } : author
  return lossesOf(rowsOfFields({ carrying: authorCarrying, record, blank }), target)
}

/** What the target loses of an edition. */
export function editionLosses(edition: Edition, target: PageTarget): readonly Loss[] {
  const blank = createEdition({ id: edition.id, now: edition.createdAt })
  return lossesOf(rowsOfFields({ carrying: editionCarrying, record: edition, blank }), target)
}

/** The rows of those fields in which somebody said something. */
function rowsOfFields<Field extends string>({
  carrying,
  record,
  blank,
}: {
  readonly carrying: Readonly<Record<Field, CarryingRow>>
  readonly record: Readonly<Record<Field, unknown>>
  readonly blank: Readonly<Record<Field, unknown>>
}): readonly CarryingRow[] {
  const said = new Map(Object.entries(record))
  const unsaid = new Map(Object.entries(blank))
  return Object.entries<CarryingRow>(carrying).flatMap(([field, row]) =>
    JSON.stringify(said.get(field)) === JSON.stringify(unsaid.get(field)) ? [] : [row],
  )
}

function lossesOf(rows: readonly CarryingRow[], target: PageTarget): readonly Loss[] {
  const losses = rows.flatMap((row) => {
    const carrying = row[target]
    return carrying.kind === 'lost' || carrying.kind === 'partly-lost' ? [carrying.loss] : []
  })
  return [...new Map(losses.map((loss) => [loss.what, loss])).values()]
}
