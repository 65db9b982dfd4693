import { type Article, articleSlug } from '../article/article.ts'
import { counted } from '../counted.ts'
import type { ExportSource } from '../export/export-source.ts'
import { mailSubjectOf } from '../export/newsletter/mail-subject.ts'
import { type Target, targetName } from '../export/target.ts'
import { countGraphemes } from '../graphemes.ts'
import type { Occasion, Rule, Trouble } from './rule.ts'

/** What the targets of a bundle show or keep of titles and slugs; Ghost has rules of its own. */
export const titleRules: readonly Rule<Article>[] = [
  {
    id: 'title-too-long-for-target',
    several: 'titles or slugs are too long for a target',
    severity: 'warning',
    explanation: 'What is longer would not be seen to its end, or not be kept. Shorten that.',
    find: tooLong,
  },
]

interface TitleLimit {
  readonly target: Target
  readonly field: 'headline' | 'slug'
  readonly most: number
}

/** Mail programs show one line of the subject (RFC 5322, 2.1.1); WordPress keeps slugs in a column of this width. */
const limits: readonly TitleLimit[] = [
  { target: 'newsletter', field: 'headline', most: 78 },
  { target: 'wordpress', field: 'slug', most: 200 },
]

function tooLong(
  article: Article,
  source: ExportSource,
  { targets }: Occasion,
): readonly Trouble[] {
  return limits
    .filter(({ target }) => targets.includes(target))
    .filter(({ target }) => target !== 'newsletter' || isSubject(article, source))
    .map((limit) => ({
      ...limit,
      length: countGraphemes(limit.field === 'slug' ? articleSlug(article) : article.headline),
    }))
    .filter(({ length, most }) => length > most)
    .map(({ target, field, length, most }) => ({
      place: { field },
      message: `The ${field} has ${counted(length, 'character')}; ${targetName(target)} takes ${most}.`,
    }))
}

/** In a mail of several pieces a headline stands whole above its piece. */
function isSubject(article: Article, source: ExportSource): boolean {
  return mailSubjectOf(article, source)?.kind === 'article'
}
