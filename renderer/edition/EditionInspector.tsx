import { useStore } from 'zustand'

import type { Edition } from '../../core/edition/edition.ts'
import { Button } from '../controls/Button.tsx'
import type { OpenRecord } from '../desk/open-record.ts'
import { useRunCommand } from '../desk/use-run-command.ts'
import { mediaAddress } from '../media/media-address.ts'
import type { EditionArticle } from './edition-article.ts'
import { useEditionArticles } from './use-edition-articles.ts'
import { useLeadImage } from './use-lead-image.ts'

import styles from './EditionInspector.module.css'

/** The listing page as readers will see it. */
export function EditionInspector({ open }: { readonly open: OpenRecord<Edition> }) {
  const run = useRunCommand()
  const edition = useStore(open.store, ({ record }) => record)
  const { featured, others } = useEditionArticles(edition)
  const leadImage = useLeadImage(featured)

  return (
    <div className={styles['details']}>
      <section aria-label="The listing page">
        <h3 className={styles['heading']}>The listing page</h3>
        {featured === null && others.length === 0 ? (
          <p className={styles['hint']}>Add articles to see how the edition will be listed.</p>
        ) : (
          <div className={styles['listing']}>
            {leadImage === null ? null : <img src={mediaAddress(leadImage)} alt="" />}
            {featured === null ? null : <Listed article={featured} isLarge />}
            {others.length === 0 ? null : (
              <p className={styles['also']}>
                {featured === null ? 'In this edition' : 'Also featured'}
              </p>
            )}
            {others.map((article) => (
              <Listed key={article.id} article={article} />
            ))}
          </div>
        )}
      </section>
      <Button onPress={() => run('promote')}>Promote this edition…</Button>
    </div>
  )
}

function Listed({
  article,
  isLarge = false,
}: {
  readonly article: EditionArticle
  readonly isLarge?: boolean
}) {
  return article.kind === 'here' ? (
    <article className={styles['piece']} data-large={isLarge || undefined}>
      {article.byline === '' ? null : (
        <p className={styles['byline']} dir="auto">
          {article.byline}
        </p>
      )}
      <p className={styles['headline']} dir="auto">
        {article.headline}
      </p>
      {article.entry.excerpt === '' ? null : (
        <p className={styles['excerpt']} dir="auto">
          {article.entry.excerpt}
        </p>
      )}
      <p className={styles['more']}>Read more</p>
    </article>
  ) : (
    <p className={styles['gone']}>
      {article.kind === 'trashed'
        ? `“${article.headline}” is in the trash and will not be listed.`
        : 'An article is missing from this library and will not be listed.'}
    </p>
  )
}
