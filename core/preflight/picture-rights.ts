import type { Article } from '../article/article.ts'
import type { ExportSource } from '../export/export-source.ts'
import { english } from '../export/words/english.ts'
import { localDay } from '../local-day.ts'
import { shownPictures } from './article-pictures.ts'
import type { Occasion, Rule, Trouble } from './rule.ts'

/** On which terms the pictures of an article may be shown. */
export const pictureRightsRules: readonly Rule<Article>[] = [
  {
    id: 'picture-without-licence',
    several: 'pictures do not say on which terms they may be shown',
    severity: 'note',
    looksAt: 'picture',
    explanation:
      'Whoever publishes a picture must know that they may. Say on which terms, in its details.',
    find: unlicensed,
  },
  {
    id: 'picture-rights-expired',
    several: 'pictures may not be shown any more',
    severity: 'error',
    looksAt: 'picture',
    explanation: 'Showing it may cost the journal money. Take another picture, or ask again.',
    find: expired,
  },
]

function unlicensed(article: Article, source: ExportSource): readonly Trouble[] {
  return shownPictures(article, source)
    .filter(({ media, isLicensed }) => !isLicensed && media.licence === '')
    .map(({ field, media }) => ({
      place: { field, part: media.id, excerpt: media.fileName },
      message: `Nothing says on which terms “${media.fileName}” may be shown.`,
    }))
}

function expired(article: Article, source: ExportSource, { now }: Occasion): readonly Trouble[] {
  const today = localDay(now)
  return shownPictures(article, source).flatMap(({ field, media }) =>
    media.rightsUntil !== null && media.rightsUntil < today
      ? [
          {
            place: { field, part: media.id, excerpt: media.fileName },
            message: `“${media.fileName}” might be shown until ${english.date(media.rightsUntil)}.`,
          },
        ]
      : [],
  )
}
