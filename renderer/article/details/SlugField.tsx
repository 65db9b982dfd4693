import { slugRemark } from '../../../core/article/article-remarks.ts'
import { type Article, articleSlug } from '../../../core/article/article.ts'
import { typedSlug } from '../../../core/article/slug.ts'
import { freeSlug } from '../../../core/lists/completion.ts'
import { Button } from '../../controls/Button.tsx'
import { TextInput } from '../../controls/TextInput.tsx'
import { useTypedText } from '../../controls/use-typed-text.ts'
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
  const [typed, setTyped] = useTypedText(article.slug, (text) => typedSlug(text, article.language))
  const remark = slugRemark(article, entries)

  return (
    <div className={styles['slug']}>
      <TextInput
        label="Slug"
        value={typed}
        hint={typed === '' && article.headline !== '' ? 'made from the headline' : ''}
        placeholder={mine.slug}
        onChange={(text) => {
          setTyped(text)
          onChange(typedSlug(text, article.language))
        }}
        onLeave={() => setTyped(article.slug)}
      />
      {remark === null ? null : (
        <p role="status" className={styles['taken']}>
          <span>{remark}</span>
          <Button look="link" onPress={() => onChange(freeSlug(entries, mine))}>
            Use {freeSlug(entries, mine)}
          </Button>
        </p>
      )}
    </div>
  )
}
