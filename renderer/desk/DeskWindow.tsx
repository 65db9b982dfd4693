import { useEffect, useRef } from 'react'

import type { CommandName } from '../../core/desk/command.ts'
import { BesidePane } from '../beside/BesidePane.tsx'
import { PageFindings } from '../checks/PageFindings.tsx'
import { commandForKeys } from '../controls/shortcut.ts'
import { ArticleOverview } from '../lists/ArticleOverview.tsx'
import { useListing } from '../lists/use-listing.ts'
import { useDeskState } from './desk-context.ts'
import { Inspector } from './Inspector.tsx'
import { PagePane } from './PagePane.tsx'
import { RecordList } from './RecordList.tsx'
import { SheetInFront } from './SheetInFront.tsx'
import { SourceRail } from './SourceRail.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useInspector } from './use-inspector.ts'
import { usePaneKeys } from './use-pane-keys.ts'
import { useRunCommand } from './use-run-command.ts'

import styles from './DeskWindow.module.css'

/** Bar, sources, list, page, details, status line. */
export function DeskWindow() {
  const isSourcesShown = useDeskState(({ view }) => view.isSourcesShown)
  const isPage = useDeskState(({ page }) => page !== null)
  const isInspectorShown = useInspector() && isPage
  const beside = useDeskState(({ view, page }) =>
    view.beside.isShown && page?.kind === 'article' ? page : null,
  )
  const isArticles = useDeskState(({ view }) => view.source === 'article')
  const isOverview = useListing(({ layout }) => layout !== 'list') && isArticles
  const panes = useRef<HTMLDivElement>(null)
  useShortcuts()
  usePaneKeys(panes)
  const isDropping = useFileDrop()

  return (
    <div className={styles['window']} data-dropping={isDropping || undefined}>
      <TopBar />
      <div
        ref={panes}
        className={styles['panes']}
        data-sources={isSourcesShown || undefined}
        data-inspector={(isInspectorShown && !isOverview) || undefined}
        data-beside={(beside !== null && !isOverview) || undefined}
        data-overview={isOverview || undefined}
      >
        {isSourcesShown ? <SourceRail /> : null}
        {isOverview ? (
          <ArticleOverview />
        ) : (
          <>
            <RecordList />
            <PageFindings>
              <PagePane />
              {beside === null ? null : <BesidePane open={beside.open} />}
              {isInspectorShown ? <Inspector /> : null}
            </PageFindings>
          </>
        )}
      </div>
      <StatusLine />
      <SheetInFront />
      {isDropping ? (
        <div className={styles['drop']}>
          <p>Let go to bring it in</p>
        </div>
      ) : null}
    </div>
  )
}

function useShortcuts(): void {
  const run = useRunCommand()
  const isSheetOpen = useDeskState(({ sheet }) => sheet !== null)

  useEffect(() => {
    /** Fields and texts know nothing of what is done elsewhere: there is one order for all. */
    function onUndoKeys(event: KeyboardEvent): void {
      const command = commandForKeys(event)
      if (command === undefined || !isUndoOrRedo(command)) return
      event.preventDefault()
      event.stopPropagation()
      run(command)
    }

    function onKeyDown(event: KeyboardEvent): void {
      const command = commandForKeys(event)
      if (command === undefined || event.defaultPrevented) return
      event.preventDefault()
      run(command)
    }

    // What a sheet is about comes first; its own keys are Escape, Tab and Enter.
    if (isSheetOpen) return
    window.addEventListener('keydown', onUndoKeys, { capture: true })
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onUndoKeys, { capture: true })
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [run, isSheetOpen])
}

function isUndoOrRedo(command: CommandName): boolean {
  return command === 'undo' || command === 'redo'
}
