import { Ellipsis } from 'lucide-react'

import { ActionMenu } from '../controls/ActionMenu.tsx'
import { mediaAddress } from '../media/media-address.ts'
import { ArticleLine, ArticleState } from './ArticleLine.tsx'
import type { EditionActions } from './edition-actions.ts'
import type { EditionArticle } from './edition-article.ts'
import { useLeadImage } from './use-lead-image.ts'

import styles from './FeaturedArticle.module.css'

/** The one article that leads the edition. */
export function FeaturedArticle({
  article,
  actions,
}: {
  readonly article: EditionArticle
  readonly actions: EditionActions
}) {
  const leadImage = useLeadImage(article)
  return (
    <div className={styles['card']}>
      {leadImage === null ? null : <img src={mediaAddress(leadImage)} alt="" />}
      <div className={styles['words']}>
        <h2>Featured</h2>
        <p className={styles['headline']}>{article.headline}</p>
        <ArticleLine article={article} hasWords />
      </div>
      <ArticleState article={article} />
      <ActionMenu
        label={`Do something with “${article.headline}”`}
        icon={<Ellipsis />}
        actions={[
          ...(article.kind === 'here'
            ? [{ label: 'Open', run: () => actions.openArticle(article) }]
            : []),
          ...(article.kind === 'trashed'
            ? [{ label: 'Put it back from the trash', run: () => actions.restore(article) }]
            : []),
          { label: 'Don’t feature this', run: () => actions.unfeature(article) },
          { label: 'Remove from the edition', run: () => actions.remove(article) },
        ]}
      />
    </div>
  )
}
