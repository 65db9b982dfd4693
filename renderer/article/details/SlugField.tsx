import { type Article, articleSlug } from '../../../core/article.ts'
import { articleWithSlug, freeSlug } from '../../../core/completion.ts'
import { untitled } from '../../../core/library-record.ts'
import { Button } from '../../controls/Button.tsx'
import { TextInput } from '../../controls/TextInput.tsx'
import { useDeskState } from '../../desk/desk-context.ts'

import styles from './SlugField.module.css'

/** The last part of the address; while one types it is looked for in the other articles. */
export function SlugField({
  article,
  onChange,
}: {
  readonly article: Article
  readonly onChange: (slug: string) => void
}) {
  const entries = useDeskState(({ overview }) => overview?.entries) ?? []
  const mine = { id: article.id, slug: articleSlug(article) }
  const isNamed = article.slug !== '' || article.headline.trim() !== ''
  const isPublished = isNamed && !article.isTemplate
  const other = isPublished ? articleWithSlug(entries, mine) : undefined

  return (
    <div className={styles['slug']}>
      <TextInput
        label="Slug"
        value={article.slug}
        placeholder={mine.slug}
        onChange={(slug) => onChange(slug.toLowerCase().replaceAll(/[^a-z0-9-]+/gu, '-'))}
      />
      {other === undefined ? null : (
        <p role="status" className={styles['taken']}>
          <span>“{other.title || untitled('article')}” has it already.</span>
          <Button look="link" onPress={() => onChange(freeSlug(entries, mine))}>
            Use {freeSlug(entries, mine)}
          </Button>
        </p>
      )}
    </div>
  )
}
