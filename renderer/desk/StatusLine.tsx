import { AlertTriangle, Check, CircleDashed, LoaderCircle } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'

import { ReviewWord } from '../article/together/ReviewWord.tsx'
import { ConflictNotice } from '../conflict/ConflictNotice.tsx'
import { Button } from '../controls/Button.tsx'
import { useListing } from '../lists/use-listing.ts'
import { ExportWord } from '../publish/ExportWord.tsx'
import { BackupWord } from '../settings/BackupWord.tsx'
import { useDeskActions, useDeskState, useDeskTools } from './desk-context.ts'
import { keepFocus } from './keep-focus.ts'
import { type ReadableStore, saveFailureSentence, type SaveState } from './open-record.ts'
import type { Page } from './page.ts'
import { PageFigures } from './PageFigures.tsx'
import { isTriedAgain } from './SaveBanner.tsx'

import styles from './StatusLine.module.css'

/** How long it is said what was done, in milliseconds. */
const noticeTime = 30_000

/** The truth about saving, the figures of the page, and the last thing that happened. */
export function StatusLine() {
  const page = useDeskState((state) => state.page)
  const name = useDeskState(({ overview }) => overview?.name)
  const folder = useDeskState(({ overview }) => overview?.folder ?? '')
  const isReadOnly = useDeskState(({ overview }) => overview?.isReadOnly === true)
  const allProblems = useDeskState(({ overview }) => overview?.problems)
  const actions = useDeskActions()
  const isSeveral = useListing(({ chosen }) => chosen.length > 1)
  const problems = (allProblems ?? []).filter(({ kind }) => kind !== 'conflict-copy')

  return (
    <footer className={styles['line']}>
      <div className={styles['group']}>
        {page === null ? null : <PageSaving page={page} />}
        {page === null || isSeveral ? null : <PageFigures page={page} />}
      </div>
      <div className={styles['group']}>
        <NoticeText />
        {page?.kind === 'article' ? <ReviewWord open={page.open} /> : null}
        <ExportWord />
        <BackupWord />
        {isReadOnly ? (
          <span className={styles['warn']}>
            <AlertTriangle aria-hidden />
            Read-only: a newer Copydesk wrote this library
          </span>
        ) : null}
        <ConflictNotice />
        {problems.length === 0 ? null : (
          <span className={styles['warn']}>
            <AlertTriangle aria-hidden />
            <Button look="link" onPress={() => actions.showSheet({ kind: 'problems', problems })}>
              {problems.length === 1
                ? '1 file needs a look'
                : `${problems.length} files need a look`}
            </Button>
          </span>
        )}
        <span className={styles['library']} title={folder}>
          {name}
        </span>
      </div>
    </footer>
  )
}

function PageSaving({ page }: { readonly page: Page }) {
  const actions = useDeskActions()
  const store: ReadableStore<{ readonly saving: SaveState }> = page.open.store
  const saving = useStore(store, (state) => state.saving)
  switch (saving.kind) {
    case 'saved':
      return (
        <Word tone="ok" icon={<Check aria-hidden />}>
          Saved
        </Word>
      )
    case 'unsaved':
      return (
        <Word tone="quiet" icon={<CircleDashed aria-hidden />}>
          Edited
        </Word>
      )
    case 'saving':
      return (
        <Word tone="quiet" icon={<LoaderCircle aria-hidden />}>
          Saving
        </Word>
      )
    case 'failed':
      return (
        <>
          <Word tone="bad" icon={<AlertTriangle aria-hidden />}>
            {isTriedAgain(saving.failure)
              ? 'Not saved, trying again'
              : `Not saved. ${saveFailureSentence(saving.failure)}`}
          </Word>
          {isTriedAgain(saving.failure) ? null : (
            <>
              <Button look="link" onPress={() => void actions.flush()}>
                Try again
              </Button>
              {page.kind === 'media' ? null : (
                <Button look="link" onPress={() => void actions.keepAsCopy()}>
                  Keep mine as a copy
                </Button>
              )}
              <Button look="link" onPress={() => void actions.takeFromDisk()}>
                Show what the disk has
              </Button>
            </>
          )}
        </>
      )
    case 'conflict':
      return (
        <>
          <Word tone="bad" icon={<AlertTriangle aria-hidden />}>
            Two versions of this text. Both are kept
          </Word>
          <Button look="link" onPress={() => actions.showSheet({ kind: 'conflict' })}>
            Compare and choose…
          </Button>
        </>
      )
    case 'removed':
      return (
        <>
          <Word tone="bad" icon={<AlertTriangle aria-hidden />}>
            Another program removed this file
          </Word>
          <Button look="link" onPress={() => void page.open.writeAgain()}>
            Write it again
          </Button>
        </>
      )
  }
}

function NoticeText() {
  const tools = useDeskTools()
  const { actions } = tools
  const notice = useDeskState((state) => state.notice)
  const { undo, redo } = notice ?? {}
  // What went wrong stays until it is dismissed; what was done can be undone by its key for longer.
  useEffect(() => {
    if (notice === null || notice.tone === 'bad') return undefined
    const timer = setTimeout(() => actions.notify(null), noticeTime)
    return () => clearTimeout(timer)
  }, [notice, actions])

  return (
    <span
      role="status"
      className={`${styles['notice']} ${notice?.tone === 'bad' ? styles['bad'] : ''}`}
    >
      {notice === null ? null : (
        <span className={styles['words']} title={notice.text}>
          {notice.text}
        </span>
      )}
      {undo === undefined ? null : (
        <Button look="link" onPress={() => void keepFocus(tools, undo)}>
          Undo
        </Button>
      )}
      {redo === undefined ? null : (
        <Button look="link" onPress={() => void keepFocus(tools, redo)}>
          Redo
        </Button>
      )}
      {notice?.tone === 'bad' ? (
        <Button look="link" onPress={() => actions.notify(null)}>
          Dismiss
        </Button>
      ) : null}
    </span>
  )
}

function Word({
  tone,
  icon,
  children,
}: {
  readonly tone: 'ok' | 'quiet' | 'bad'
  readonly icon: ReactNode
  readonly children: ReactNode
}) {
  return (
    <span className={styles[tone]} data-saving>
      {icon}
      {children}
    </span>
  )
}
