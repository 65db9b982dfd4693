import { Plus } from 'lucide-react'
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'

import type { RecordId } from '../../core/library/record-id.ts'
import type { Thread } from '../../core/thread/thread.ts'
import { Button } from '../controls/Button.tsx'
import { TitleInput } from '../controls/TitleInput.tsx'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { changeUndoably } from '../desk/undo-record.ts'
import { usePageNotice } from '../desk/use-page-notice.ts'
import { NetworkChoice } from './NetworkChoice.tsx'
import { NumberingChoice } from './NumberingChoice.tsx'
import { createPostActions } from './post-actions.ts'
import { postArea, postHandle, selectedIn, variantArea } from './post-area.ts'
import { PostList } from './PostList.tsx'
import type { Caret } from './posts-being-changed.ts'
import { useThreadFrame } from './thread-frame.ts'

import styles from './ThreadPage.module.css'

/** A thread as one page of writing. */
export function ThreadPage({ open }: { readonly open: OpenRecord<Thread> }) {
  const posts = useStore(open.store, ({ record }) => record.posts)
  const frame = useThreadFrame(open)
  const desk = useMachine()
  const deskActions = useDeskActions()
  const notify = usePageNotice()
  const [active, setActive] = useState<RecordId | null>(null)
  const place = useCaret()
  const actions = useMemo(
    () =>
      createPostActions({
        open,
        desk,
        deskActions,
        notify,
        setting: frame.setting,
        place,
        selected: selectedIn,
      }),
    [open, desk, deskActions, notify, frame.setting, place],
  )

  return (
    <div className={styles['page']}>
      <div className={styles['column']}>
        <ThreadHead open={open} />
        <PostList
          posts={posts}
          frame={frame}
          active={active}
          actions={actions}
          onActivate={setActive}
        />
        <div className={styles['end']}>
          <Button onPress={() => actions.addAfter(posts.at(-1)?.id ?? null)}>
            <Plus aria-hidden />
            {posts.length === 0 ? 'Write the first post' : 'Add a post'}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** Title, networks and numbering; memoised, because they stand still while posts are typed. */
const ThreadHead = memo(function ThreadHead({ open }: { readonly open: OpenRecord<Thread> }) {
  const title = useStore(open.store, ({ record }) => record.title)
  const networks = useStore(open.store, ({ record }) => record.networks)
  const numbering = useStore(open.store, ({ record }) => record.numbering)
  const total = useStore(open.store, ({ record }) => record.posts.length)
  const { did } = useDeskActions()

  return (
    <>
      <TitleInput
        label="Title of the thread"
        value={title}
        placeholder="Name the thread"
        onChange={(next) => open.change((before) => ({ ...before, title: next }))}
      />
      <div className={styles['settings']}>
        <NetworkChoice
          chosen={networks}
          onChange={(next) => {
            changeUndoably({
              open,
              did,
              label: 'Chose where the thread goes',
              update: (before) => ({ ...before, networks: next }),
            })
          }}
        />
        <NumberingChoice
          numbering={numbering}
          total={total}
          onChange={(next) => open.change((before) => ({ ...before, numbering: next }))}
        />
      </div>
    </>
  )
})

/** Answers how to say where the caret goes once a change is on the page. */
function useCaret(): (caret: Caret) => void {
  const wanted = useRef<Caret | null>(null)

  useLayoutEffect(() => {
    const caret = wanted.current
    wanted.current = null
    if (caret === null) return
    if (caret.at === 'number') {
      postHandle(caret.post)?.focus()
      return
    }
    if (typeof caret.at === 'string') {
      const variant = variantArea(caret.post, caret.at)
      variant?.focus()
      variant?.setSelectionRange(variant.value.length, variant.value.length)
      return
    }
    const area = postArea(caret.post)
    area?.focus()
    if (caret.at !== null) area?.setSelectionRange(caret.at, caret.at)
  })

  return useCallback((caret) => {
    wanted.current = caret
  }, [])
}
