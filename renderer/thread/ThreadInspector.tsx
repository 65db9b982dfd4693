import { useDeferredValue } from 'react'
import { useStore } from 'zustand'

import type { Thread } from '../../core/thread.ts'
import { Button } from '../controls/Button.tsx'
import { TokenField } from '../controls/TokenField.tsx'
import { useDeskState } from '../desk/desk-context.ts'
import { Findings } from '../desk/Findings.tsx'
import type { OpenRecord } from '../desk/open-record.ts'
import { useRunCommand } from '../desk/use-run-command.ts'
import { AudienceSettings } from './AudienceSettings.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { PostPreview } from './PostPreview.tsx'
import { PromotedRecord } from './PromotedRecord.tsx'

import styles from './ThreadInspector.module.css'

/** The thread as Bluesky will show it, what it promotes, and what stands in its way. */
export function ThreadInspector({ open }: { readonly open: OpenRecord<Thread> }) {
  const run = useRunCommand()
  const id = useStore(open.store, ({ record }) => record.id)
  const promotes = useStore(open.store, ({ record }) => record.promotes)
  const language = useStore(open.store, ({ record }) => record.language)
  const otherLanguages = useStore(open.store, ({ record }) => record.otherLanguages)
  const audience = useStore(open.store, ({ record }) => record.audience)

  return (
    <div className={styles['details']}>
      <Preview open={open} />
      <PromotedRecord
        promotes={promotes}
        onChange={(next) => open.change((before) => ({ ...before, promotes: next }))}
      />
      <LanguageChoice
        language={language}
        onChange={(next) => open.change((before) => ({ ...before, language: next }))}
      />
      <TokenField
        label="Other languages, as tags"
        values={otherLanguages}
        onChange={(next) => open.change((before) => ({ ...before, otherLanguages: next }))}
      />
      <AudienceSettings
        audience={audience}
        onChange={(next) => open.change((before) => ({ ...before, audience: next }))}
      />
      <Button onPress={() => run('publish-by-hand')}>Publish by hand…</Button>
      <Findings id={id} />
    </div>
  )
}

function Preview({ open }: { readonly open: OpenRecord<Thread> }) {
  const typed = useStore(open.store, ({ record }) => record)
  // The preview follows when there is time, so that it never slows a key down.
  const { posts, numbering } = useDeferredValue(typed)
  const poster = useDeskState(({ overview }) => overview?.name ?? '')

  return (
    <section aria-label="As Bluesky will show it">
      <h3 className={styles['heading']}>On Bluesky</h3>
      {posts.length === 0 ? (
        <p className={styles['hint']}>The posts show here as readers will see them.</p>
      ) : (
        <ol className={styles['posts']}>
          {posts.map((post, position) => (
            <PostPreview
              key={post.id}
              post={post}
              index={position + 1}
              total={posts.length}
              numbering={numbering}
              poster={poster}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
