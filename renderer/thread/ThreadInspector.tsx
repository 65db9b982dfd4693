import { useStore } from 'zustand'

import type { Thread } from '../../core/thread.ts'
import { useDeskState } from '../desk/desk-context.ts'
import { Findings } from '../desk/Findings.tsx'
import type { OpenRecord } from '../desk/open-record.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { PostPreview } from './PostPreview.tsx'
import { PromotedRecord } from './PromotedRecord.tsx'

import styles from './ThreadInspector.module.css'

/** The thread as Bluesky will show it, what it promotes, and what stands in its way. */
export function ThreadInspector({ open }: { readonly open: OpenRecord<Thread> }) {
  const thread = useStore(open.store, ({ record }) => record)
  const poster = useDeskState(({ overview }) => overview?.name ?? '')

  return (
    <div className={styles['details']}>
      <section aria-label="As Bluesky will show it">
        <h3 className={styles['heading']}>On Bluesky</h3>
        {thread.posts.length === 0 ? (
          <p className={styles['hint']}>The posts show here as readers will see them.</p>
        ) : (
          <ol className={styles['posts']}>
            {thread.posts.map((post, position) => (
              <PostPreview
                key={post.id}
                post={post}
                index={position + 1}
                total={thread.posts.length}
                numbering={thread.numbering}
                poster={poster}
              />
            ))}
          </ol>
        )}
      </section>
      <PromotedRecord
        promotes={thread.promotes}
        onChange={(promotes) => open.change((before) => ({ ...before, promotes }))}
      />
      <LanguageChoice
        language={thread.language}
        onChange={(language) => open.change((before) => ({ ...before, language }))}
      />
      <Findings id={thread.id} />
    </div>
  )
}
