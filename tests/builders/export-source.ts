import { articleSlug } from '../../core/article/article.ts'
import type { WordTemplate } from '../../core/export/docx/word-template.ts'
import { type ExportSource, slugHolders } from '../../core/export/export-source.ts'
import { noDesign, type OwnDesign } from '../../core/export/site/site-design.ts'
import { type HouseStyle, noStyle } from '../../core/house-style/house-style.ts'
import type { DeskRecord, LibraryRecord } from '../../core/library/library-record.ts'
import type { FittedPictures } from '../../core/pictures/fitted-picture.ts'

/** What an export of `chosen` reads, with the records that they refer to. */
export function anExportSource({
  chosen,
  others = [],
  houseStyle = noStyle,
  mastodonLimit = 500,
  isAltTextRequired = true,
  fitted = new Map(),
  design = noDesign,
  wordTemplate = null,
  journalLanguage = 'en-GB',
}: {
  readonly chosen: readonly DeskRecord[]
  readonly others?: readonly LibraryRecord[]
  readonly houseStyle?: HouseStyle
  readonly mastodonLimit?: number
  readonly isAltTextRequired?: boolean
  readonly design?: OwnDesign
  readonly journalLanguage?: string
  readonly wordTemplate?: WordTemplate | null
  readonly fitted?: FittedPictures
}): ExportSource {
  const all: readonly LibraryRecord[] = [...chosen, ...others]
  return {
    chosen,
    articles: new Map(all.flatMap((each) => (each.kind === 'article' ? [[each.id, each]] : []))),
    authors: new Map(all.flatMap((each) => (each.kind === 'author' ? [[each.id, each]] : []))),
    editions: new Map(all.flatMap((each) => (each.kind === 'edition' ? [[each.id, each]] : []))),
    threads: new Map(all.flatMap((each) => (each.kind === 'thread' ? [[each.id, each]] : []))),
    media: new Map(all.flatMap((each) => (each.kind === 'media' ? [[each.id, each]] : []))),
    fitted,
    slugs: slugHolders(
      all.flatMap((each) =>
        each.kind === 'article'
          ? [{ id: each.id, title: each.headline, slug: articleSlug(each) }]
          : [],
      ),
    ),
    journalName: 'Harbour Review',
    journalLanguage,
    design,
    wordTemplate,
    format: 2,
    houseStyle,
    mastodonLimit,
    isAltTextRequired,
  }
}
