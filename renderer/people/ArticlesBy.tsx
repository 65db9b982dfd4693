import type { RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { Button } from '../controls/Button.tsx'
import { StatusWord } from '../controls/StatusDot.tsx'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'

import styles from './ArticlesBy.module.css'

/** The articles whose byline names the person, newest change first. */
export function ArticlesBy({ author }: { readonly author: RecordId }) {
  const actions = useDeskActions()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const articles = (entries ?? []).filter(
    ({ byline, isTemplate }) => byline.includes(author) && !isTemplate,
  )

  return (
    <section>
      <h2 className={styles['heading']}>
        Articles <span>{articles.length}</span>
      </h2>
      {articles.length === 0 ? (
        <p className={styles['empty']}>
          None yet. Add this person to the byline of an article, and it is listed here.
        </p>
      ) : (
        <ul className={styles['list']}>
          {articles.map((article) => (
            <li key={article.id}>
              <Button look="link" onPress={() => void actions.open(article.id)}>
                {shownTitle(article)}
              </Button>
              {article.status === null ? null : (
                <span className={styles['status']}>
                  <StatusWord status={article.status} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
