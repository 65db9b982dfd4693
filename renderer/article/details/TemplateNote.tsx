import type { Article } from '../../../core/article/article.ts'
import { Button } from '../../controls/Button.tsx'
import { newFromTemplate } from '../../lists/new-from-template.ts'
import { useArticleActs } from '../../lists/use-article-acts.ts'

import styles from './TemplateNote.module.css'

/** Says what a template is for, where an article has its status. */
export function TemplateNote({ article: { id } }: { readonly article: Pick<Article, 'id'> }) {
  const acts = useArticleActs()

  return (
    <section className={styles['note']} aria-label="Template">
      <p>
        <strong>Template.</strong> New articles begin as a copy of it. It stands in no edition and
        is never published.
      </p>
      <Button onPress={() => void newFromTemplate(acts, id)}>New from this template</Button>
      <Button look="link" onPress={() => void acts.setTemplate([id], false)}>
        No longer a template
      </Button>
    </section>
  )
}
