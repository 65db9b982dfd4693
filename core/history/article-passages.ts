import type { Article } from '../article/article.ts'
import { contributorRoleLabel } from '../article/contributor.ts'
import { statusLabel } from '../article/status.ts'
import { counted } from '../counted.ts'
import { blockPassage } from './block-passage.ts'
import {
  fact,
  line,
  lines,
  moment,
  nameOf,
  type Passage,
  type RecordNames,
  reference,
  text,
  title,
} from './passage.ts'
import { signedOffPassages } from './signed-off-passages.ts'

export function articlePassages(article: Article, names: RecordNames): readonly Passage[] {
  const { excerpt, publishedAt, leadImage } = article
  return [
    title('headline', article.headline),
    text('standfirst', article.standfirst),
    fact('byline', article.byline, article.byline.map((id) => nameOf(id, names)).join(', ')),
    ...article.body.content.map(blockPassage),
    fact('status', article.status, statusLabel(article.status)),
    fact('excerpt', excerpt, excerpt.kind === 'typed' ? excerpt.text : '(made from the text)'),
    line('slug', article.slug),
    line('section', article.section),
    fact('tags', article.tags, article.tags.join(', ')),
    reference('leadImage', leadImage, names),
    line('language', article.language),
    line('address', article.address),
    line('canonicalAddress', article.canonicalAddress),
    moment('publishedAt', publishedAt),
    ...deskFacts(article, names),
  ]
}

function deskFacts(article: Article, names: RecordNames): readonly Passage[] {
  const { search, social, assignee, dueOn, embargoUntil } = article
  return [
    fact(
      'contributors',
      article.contributors,
      article.contributors
        .map(({ author, role }) => `${contributorRoleLabel(role)}: ${nameOf(author, names)}`)
        .join('\n'),
    ),
    moment('embargoUntil', embargoUntil),
    fact('search', search, lines([search.title, search.description])),
    fact('social', social, lines([social.title, social.description])),
    fact(
      'customFields',
      article.customFields,
      lines(article.customFields.map(({ value }) => value)),
    ),
    reference('assignee', assignee, names),
    line('dueOn', dueOn),
    fact('done', article.done, article.done.length === 0 ? '' : `${article.done.length} done`),
    fact('goal', article.goal, article.goal === null ? '' : counted(article.goal, 'word')),
    fact('ignoredWords', article.ignoredWords, article.ignoredWords.join(', ')),
    fact('isTemplate', article.isTemplate, article.isTemplate ? 'yes' : ''),
    ...signedOffPassages(article),
  ]
}
