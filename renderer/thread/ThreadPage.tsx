import { Plus } from 'lucide-react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'

import { networkName } from '../../core/network.ts'
import type { RecordId } from '../../core/record-id.ts'
import type { Thread } from '../../core/thread.ts'
import { Button } from '../controls/Button.tsx'
import { TitleInput } from '../controls/TitleInput.tsx'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { usePageNotice } from '../desk/use-page-notice.ts'
import { NumberingChoice } from './NumberingChoice.tsx'
import { type Caret, createPostActions } from './post-actions.ts'
import { PostList } from './PostList.tsx'

import styles from './ThreadPage.module.css'

/** A thread as one page of writing. */
export function ThreadPage({ open }: { readonly open: OpenRecord<Thread> }) {
  const thread = useStore(open.store, ({ record }) => record)
  const desk = useMachine()
  const deskActions = useDeskActions()
  const notify = usePageNotice()
  const [active, setActive] = useState<RecordId | null>(null)
  const place = useCaret()
  const actions = useMemo(
    () => createPostActions({ open, desk, deskActions, notify, place }),
    [open, desk, deskActions, notify, place],
  )

  return (
    <div className={styles['page']}>
      <div className={styles['column']}>
        <TitleInput
          label="Title of the thread"
          value={thread.title}
          placeholder="Name the thread"
          onChange={(title) => open.change((before) => ({ ...before, title }))}
        />
        <div className={styles['settings']}>
          {thread.networks.map((network) => (
            <span key={network} className={styles['network']}>
              {networkName(network)}
            </span>
          ))}
          <NumberingChoice
            numbering={thread.numbering}
            total={thread.posts.length}
            onChange={(numbering) => open.change((before) => ({ ...before, numbering }))}
          />
        </div>
        <PostList thread={thread} active={active} actions={actions} onActivate={setActive} />
        <div className={styles['end']}>
          <Button onPress={() => actions.addAfter(thread.posts.at(-1)?.id ?? null)}>
            <Plus aria-hidden />
            {thread.posts.length === 0 ? 'Write the first post' : 'Add a post'}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** Answers how to say where the caret goes once a change is on the page. */
function useCaret(): (caret: Caret) => void {
  const wanted = useRef<Caret | null>(null)

  useLayoutEffect(() => {
    const caret = wanted.current
    const area =
      caret === null
        ? null
        : document.querySelector<HTMLTextAreaElement>(`[data-post="${caret.post}"] textarea`)
    if (caret === null || area === null) return
    wanted.current = null
    area.focus()
    if (caret.at !== null) area.setSelectionRange(caret.at, caret.at)
  })

  return useCallback((caret) => {
    wanted.current = caret
  }, [])
}
