import { FilePen, TextQuote } from 'lucide-react'

import type { Article } from '../../core/article/article.ts'
import { nearestPassage } from '../../core/promotion/article-passages.ts'
import { type PromotedPassage, standsInArticle } from '../../core/thread/promoted-passage.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import { useArticle } from './use-article.ts'

import styles from './PostPassage.module.css'

/** The passage that a post was made of; it stands out once the article no longer says it so. */
export function PostPassage({
  passage,
  onChange,
}: {
  readonly passage: PromotedPassage
  /** Null forgets where the post comes from. */
  readonly onChange: (passage: PromotedPassage | null) => void
}) {
  const article = useArticle(passage.article)
  if (article === null) return null
  return standsInArticle(passage, article) ? (
    <p className={styles['same']}>
      <TextQuote aria-hidden />
      As the article says it
    </p>
  ) : (
    <ChangedPassage passage={passage} article={article} onChange={onChange} />
  )
}

function ChangedPassage({
  passage,
  article,
  onChange,
}: {
  readonly passage: PromotedPassage
  readonly article: Article
  readonly onChange: (passage: PromotedPassage | null) => void
}) {
  const { open } = useDeskActions()
  const now = nearestPassage(passage.text, article)

  return (
    <div className={styles['changed']} role="status">
      <p className={styles['title']}>
        <FilePen aria-hidden />
        {now === null
          ? 'The article no longer has the passage of this post.'
          : 'The article says this differently now.'}
      </p>
      {now === null ? null : <p className={styles['now']}>{now}</p>}
      <div className={styles['buttons']}>
        <Button onPress={() => void open(article.id, 'main')}>Open the article</Button>
        <Button onPress={() => onChange(now === null ? null : { ...passage, text: now })}>
          The post is right as it is
        </Button>
      </div>
    </div>
  )
}
