import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { cutTo } from '../../core/article/link-preview.ts'
import {
  type ArticlePassage,
  articlePassages,
  firstChoice,
} from '../../core/promotion/article-passages.ts'
import { promoteArticle } from '../../core/promotion/propose-thread.ts'
import { newId } from '../desk/new-id.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { PromoteSheet } from './PromoteSheet.tsx'
import { useByline } from './use-names.ts'

/** A thread made of passages of the article on the page. */
export function PromoteArticle({
  open,
  onClose,
}: {
  readonly open: OpenRecord<Article>
  readonly onClose: () => void
}) {
  const article = useStore(open.store, ({ record }) => record)
  const byline = useByline(article.byline)
  const passages = articlePassages(article)
  return (
    <PromoteSheet
      title="Promote this article"
      choices={passages.map((passage) => ({
        key: passage.key,
        title: shortly(passage),
        explanation: kindLabel(passage.kind),
      }))}
      startWith={firstChoice(passages)}
      propose={(chosen) =>
        promoteArticle(article, { chosen, byline, now: article.updatedAt, newId })
      }
      onClose={onClose}
    />
  )
}

function shortly({ kind, text, pictures }: ArticlePassage): string {
  const told = kind === 'list' ? text.replaceAll('\n', ' · ') : text
  const words = told === '' ? (pictures[0]?.alt ?? '') : told
  const line = words.replaceAll(/\s+/gu, ' ')
  if (line === '') return 'A picture without words'
  return cutTo(line, 160)
}

function kindLabel(kind: ArticlePassage['kind']): string {
  switch (kind) {
    case 'standfirst':
      return 'Standfirst, below the headline in the first post'
    case 'paragraph':
      return 'Paragraph'
    case 'list':
      return 'List'
    case 'quote':
      return 'Quote'
    case 'figure':
      return 'Picture'
  }
}
