import type { Source } from '../../core/desk/desk-view.ts'

import styles from './EmptyList.module.css'

/** Says why a list is empty and what fills it. */
export function EmptyList({
  source,
  query,
  isFiltered,
}: {
  readonly source: Source
  readonly query: string
  readonly isFiltered: boolean
}) {
  return (
    <p className={styles['empty']}>
      {query.trim() === ''
        ? isFiltered
          ? 'No article is like that. Take a filter off, or show all.'
          : whatFills(source)
        : `Nothing here is called “${query.trim()}”.`}
    </p>
  )
}

function whatFills(source: Source): string {
  switch (source) {
    case 'article':
      return 'No articles yet. Write one, or import a draft from Markdown, HTML or plain text.'
    case 'thread':
      return 'No threads yet. A thread is a numbered series of posts for one or more networks.'
    case 'edition':
      return 'No editions yet. An edition puts articles in order, the featured one first.'
    case 'author':
      return 'No people yet. They come with imports, or when you add a name to a byline.'
    case 'media':
      return 'No pictures yet. Drop one on an article, and it is kept here once.'
    case 'trash':
      return 'The trash is empty. What you move here can be put back.'
  }
}
