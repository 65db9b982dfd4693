import { useMemo } from 'react'

import type { Article } from '../../core/article/article.ts'
import { joinNames } from '../../core/article/byline.ts'
import { finalDocument } from '../../core/document/final-document.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { useDeskState } from '../desk/desk-context.ts'
import { peopleIn } from '../desk/people-in.ts'
import { useOfEntries } from '../desk/use-of-entries.ts'
import { ReadingBody } from './ReadingBody.tsx'

import styles from './ArticlePage.module.css'

/** An article as it would be published, to be read and copied from. */
export function ReadingArticle({
  article,
  label,
}: {
  readonly article: Article
  readonly label: string
}) {
  const { width, size, face } = useDeskState(({ view }) => view.writing)
  const body = useMemo(() => finalDocument(article.body), [article.body])
  return (
    <article className={styles['article']} data-width={width} data-size={size} data-face={face}>
      <div className={styles['column']}>
        <h2 className={`${styles['headline']} ${styles['readable']}`}>
          {article.headline === '' ? 'Untitled article' : article.headline}
        </h2>
        {article.standfirst === '' ? null : (
          <p className={`${styles['standfirst']} ${styles['readable']}`}>{article.standfirst}</p>
        )}
        <Byline ids={article.byline} />
        <hr className={styles['rule']} />
        <ReadingBody body={body} label={label} />
      </div>
    </article>
  )
}

/** Nothing where nobody is named, or nobody of these is in the library any more. */
function Byline({ ids }: { readonly ids: readonly RecordId[] }) {
  const people = useOfEntries(peopleIn)
  const names = ids
    .map((id) => people.find((person) => person.id === id))
    .filter((person) => person !== undefined)
    .map(shownTitle)
  return names.length === 0 ? null : (
    <p className={`${styles['names']} ${styles['readable']}`}>By {joinNames(names)}</p>
  )
}
