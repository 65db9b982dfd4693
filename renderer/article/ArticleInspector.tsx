import { useStore } from 'zustand'

import { type Article, articleExcerpt, articleSlug } from '../../core/article.ts'
import { excerptLength } from '../../core/excerpt.ts'
import { untitled } from '../../core/library-record.ts'
import { countGraphemes } from '../../core/networks/graphemes.ts'
import { statuses, statusLabel } from '../../core/status.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { StatusDot } from '../controls/StatusDot.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { TokenField } from '../controls/TokenField.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import { Findings } from '../desk/Findings.tsx'
import type { OpenRecord } from '../desk/open-record.ts'
import { changeUndoably } from '../desk/undo-record.ts'
import { useRunCommand } from '../desk/use-run-command.ts'
import { UsedIn } from '../desk/UsedIn.tsx'
import { WordsPanel } from '../words/WordsPanel.tsx'
import { LeadPicture } from './LeadPicture.tsx'

import styles from './ArticleInspector.module.css'

const statusOptions = statuses.map((status) => ({
  value: status,
  label: statusLabel(status),
  mark: <StatusDot status={status} />,
}))

export function ArticleInspector({ open }: { readonly open: OpenRecord<Article> }) {
  const article = useStore(open.store, ({ record }) => record)
  const { did } = useDeskActions()
  const run = useRunCommand()

  function set(change: Partial<Article>): void {
    open.change((before) => ({ ...before, ...change }))
  }

  return (
    <div className={styles['details']}>
      <Choice
        label="Status"
        value={article.status}
        options={statusOptions}
        onChange={(status) =>
          changeUndoably({
            open,
            did,
            label: `Made “${article.headline || untitled('article')}” ${statusLabel(status).toLowerCase()}`,
            update: (before) => (before.status === status ? before : { ...before, status }),
          })
        }
      />
      <ExcerptField article={article} onChange={(excerpt) => set({ excerpt })} />
      <TokenField label="Tags" values={article.tags} onChange={(tags) => set({ tags })} />
      <TextInput label="Section" value={article.section} onChange={(section) => set({ section })} />
      <TextInput
        label="Slug"
        value={article.slug}
        placeholder={articleSlug(article)}
        onChange={(slug) => set({ slug: slug.toLowerCase().replaceAll(/[^a-z0-9-]+/gu, '-') })}
      />
      <Button onPress={() => run('promote')}>Promote this article…</Button>
      <LeadPicture media={article.leadImage} onChange={(leadImage) => set({ leadImage })} />
      <UsedIn id={article.id} />
      <WordsPanel />
      <Findings id={article.id} />
    </div>
  )
}

function ExcerptField({
  article,
  onChange,
}: {
  readonly article: Article
  readonly onChange: (excerpt: Article['excerpt']) => void
}) {
  const shown = articleExcerpt(article)
  const length = countGraphemes(shown)
  const isTyped = article.excerpt.kind === 'typed'
  return (
    <div className={styles['excerpt']}>
      <TextInput
        label="Excerpt"
        hint={
          <span data-long={length > excerptLength || undefined}>
            {length} / {excerptLength}
          </span>
        }
        lines={4}
        value={shown}
        placeholder="Made from the standfirst or the first words"
        onChange={(text) => onChange({ kind: 'typed', text })}
      />
      {isTyped ? (
        <Button look="link" onPress={() => onChange({ kind: 'derived' })}>
          Make it from the text again
        </Button>
      ) : (
        <p className={styles['hint']}>Made from the text. Type to write your own.</p>
      )}
    </div>
  )
}
