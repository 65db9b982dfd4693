import { AlertTriangle, Check, CircleDashed, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'

import type { LibraryProblem } from '../../core/library-report.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions, useDeskState } from './desk-context.ts'
import type { Page } from './desk-store.ts'
import { type ReadableStore, saveFailureSentence, type SaveState } from './open-record.ts'
import { PageFigures } from './PageFigures.tsx'

import styles from './StatusLine.module.css'

/** The truth about saving, the figures of the page, and the last thing that happened. */
export function StatusLine() {
  const page = useDeskState((state) => state.page)
  const overview = useDeskState((state) => state.overview)

  return (
    <footer className={styles['line']}>
      <div className={styles['group']}>
        {page === null ? null : <PageSaving page={page} />}
        {page === null ? null : <PageFigures page={page} />}
      </div>
      <div className={styles['group']}>
        <NoticeText />
        {overview?.isReadOnly === true ? (
          <span className={styles['warn']}>
            <AlertTriangle aria-hidden />
            Read-only: a newer Copydesk wrote this library
          </span>
        ) : null}
        {overview === null || overview.problems.length === 0 ? null : (
          <span className={styles['warn']} title={problemList(overview.problems)}>
            <AlertTriangle aria-hidden />
            {overview.problems.length === 1
              ? '1 file needs a look'
              : `${overview.problems.length} files need a look`}
          </span>
        )}
        <span className={styles['library']} title={overview?.folder ?? ''}>
          {overview?.name}
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
            Not saved. {saveFailureSentence(saving.failure)}
          </Word>
          <Button look="link" onPress={() => void actions.flush()}>
            Try again
          </Button>
          {page.kind === 'media' ? null : (
            <Button look="link" onPress={() => void actions.keepAsCopy()}>
              Keep mine as a copy
            </Button>
          )}
          {saving.failure.kind === 'disk' ? null : (
            <Button look="link" onPress={() => void actions.takeFromDisk()}>
              Show what the disk has
            </Button>
          )}
        </>
      )
  }
}

function NoticeText() {
  const actions = useDeskActions()
  const notice = useDeskState((state) => state.notice)
  return (
    <span role="status" className={notice?.tone === 'bad' ? styles['bad'] : styles['notice']}>
      {notice?.text}
      {notice?.undo === undefined ? null : (
        <Button look="link" onPress={() => void notice.undo?.()}>
          Undo
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

function problemList(problems: readonly LibraryProblem[]): string {
  return problems.map(({ file, reason }) => `${file}: ${reason}`).join('\n')
}
