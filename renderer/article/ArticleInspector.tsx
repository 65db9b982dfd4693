import { useStore } from 'zustand'

import { type Article, articleExcerpt } from '../../core/article/article.ts'
import { type ExcerptSource, excerptSource } from '../../core/article/excerpt-source.ts'
import { deriveExcerpt, excerptLength } from '../../core/article/excerpt.ts'
import { leftOpen, withStatus } from '../../core/article/status-change.ts'
import { statuses, statusLabel } from '../../core/article/status.ts'
import { countGraphemes } from '../../core/graphemes.ts'
import { untitled } from '../../core/library/library-record.ts'
import { knownSections, knownTags } from '../../core/lists/completion.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { CompletedInput } from '../controls/CompletedInput.tsx'
import { StatusDot } from '../controls/StatusDot.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { TokenField } from '../controls/TokenField.tsx'
import { useDeskActions, useDeskState, useDeskTools } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { changeUndoably } from '../desk/undo-record.ts'
import { useOfEntries } from '../desk/use-of-entries.ts'
import { useRunCommand } from '../desk/use-run-command.ts'
import { UsedIn } from '../desk/UsedIn.tsx'
import { statusChangeOf } from '../lists/status-writer.ts'
import { useArticleActs } from '../lists/use-article-acts.ts'
import { WordsPanel } from '../words/WordsPanel.tsx'
import { Credits } from './details/Credits.tsx'
import { CustomFields } from './details/CustomFields.tsx'
import { Dates } from './details/Dates.tsx'
import { Presentation } from './details/Presentation.tsx'
import { SlugField } from './details/SlugField.tsx'
import { TemplateNote } from './details/TemplateNote.tsx'
import { useDetails } from './details/use-details.ts'
import { Workflow } from './details/Workflow.tsx'
import { PictureField } from './PictureField.tsx'

import styles from './ArticleInspector.module.css'

const statusOptions = statuses.map((status) => ({
  value: status,
  label: statusLabel(status),
  mark: <StatusDot status={status} />,
}))

export function ArticleInspector({ open }: { readonly open: OpenRecord<Article> }) {
  const article = useDetails(open)
  const { did } = useDeskActions()
  const person = useDeskState((state) => state.person)
  const tags = useOfEntries(knownTags)
  const sections = useOfEntries(knownSections)
  const run = useRunCommand()
  const acts = useArticleActs()
  const { house } = useDeskTools()
  const checklist = useStore(house.store, (state) => state.checklist)

  function set(change: Partial<Article>): void {
    open.change((before) => ({ ...before, ...change }))
  }

  return (
    <div className={styles['details']}>
      {article.isTemplate ? (
        <TemplateNote article={article} />
      ) : (
        <Choice
          label="Status"
          value={article.status}
          options={statusOptions}
          onChange={(status) =>
            leftOpen(article, status, checklist) === ''
              ? changeUndoably({
                  open,
                  did,
                  label: `Made “${article.headline || untitled('article')}” ${statusLabel(status).toLowerCase()}`,
                  update: (before) => withStatus(before, status, statusChangeOf(person)),
                })
              : void acts.setStatus(article.id, status)
          }
        />
      )}
      <ExcerptField article={article} onChange={(excerpt) => set({ excerpt })} />
      <CompletedInput
        label="Section"
        value={article.section}
        suggestions={sections}
        onChange={(section) => set({ section })}
      />
      <TokenField
        label="Tags"
        values={article.tags}
        suggestions={tags}
        onChange={(next) => set({ tags: next })}
      />
      <SlugField article={article} onChange={(slug) => set({ slug })} />
      <PictureField
        label="Lead picture"
        media={article.leadImage}
        onChange={(leadImage) => set({ leadImage })}
      />
      {article.isTemplate ? null : (
        <Button onPress={() => run('promote')}>Promote this article…</Button>
      )}
      <div>
        <Workflow article={article} onChange={(update) => open.change(update)} />
        <Credits open={open} />
        <Dates article={article} onChange={set} />
        <Presentation article={article} onChange={set} />
        <CustomFields article={article} onChange={set} />
      </div>
      <div className={styles['used']}>
        <UsedIn id={article.id} />
      </div>
      <WordsPanel open={open} />
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
  const derived = articleExcerpt({ ...article, excerpt: { kind: 'derived' } })
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
        // Who takes back what they typed has written none of their own.
        onChange={(text) =>
          onChange(text === derived ? { kind: 'derived' } : { kind: 'typed', text })
        }
      />
      {length > excerptLength ? (
        <section className={styles['listing']} aria-label="As the listing cuts it">
          <p>{article.headline}</p>
          <p>{deriveExcerpt(shown)}</p>
        </section>
      ) : null}
      {isTyped ? (
        <Button look="link" onPress={() => onChange({ kind: 'derived' })}>
          {againWord(excerptSource(article))}
        </Button>
      ) : (
        <p className={styles['hint']}>{sourceWord(excerptSource(article))}</p>
      )}
    </div>
  )
}

function sourceWord(source: ExcerptSource): string {
  switch (source) {
    case 'whole-standfirst':
      return 'This is the standfirst. Type to write your own.'
    case 'long-standfirst':
      return 'The beginning of the standfirst. Type to write your own.'
    case 'text':
      return 'Made from the text. Type to write your own.'
    case 'nothing':
      return 'Type to write your own.'
  }
}

function againWord(source: ExcerptSource): string {
  switch (source) {
    case 'whole-standfirst':
    case 'long-standfirst':
      return 'Take the standfirst again'
    case 'text':
    case 'nothing':
      return 'Make it from the text again'
  }
}
