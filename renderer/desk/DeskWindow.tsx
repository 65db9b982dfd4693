import { useEffect, useRef } from 'react'

import type { CommandName } from '../../core/desk/command.ts'
import { BesidePane } from '../beside/BesidePane.tsx'
import { PageFindings } from '../checks/PageFindings.tsx'
import { commandForKeys } from '../controls/shortcut.ts'
import { ArticleOverview } from '../lists/ArticleOverview.tsx'
import { useListing } from '../lists/use-listing.ts'
import { useDeskActions, useDeskState } from './desk-context.ts'
import { Inspector } from './Inspector.tsx'
import { PagePane } from './PagePane.tsx'
import { RecordList } from './RecordList.tsx'
import { SheetInFront } from './SheetInFront.tsx'
import { SourceRail } from './SourceRail.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'
import { isFieldUndo } from './undo-focus.ts'
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
  useInputNotes()
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
  const actions = useDeskActions()
  const isSheetOpen = useDeskState(({ sheet }) => sheet !== null)

  useEffect(() => {
    // What a sheet is about comes first; its own keys are Escape, Tab and Enter.
    if (isSheetOpen) return

    function onKeyDown(event: KeyboardEvent): void {
      const command = commandForKeys(event)
      if (command === undefined || event.defaultPrevented) return
      if (isUndoOrRedo(command) && isFieldUndo(actions)) return
      event.preventDefault()
      run(command)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [run, actions, isSheetOpen])
}

/** Tells the desk of every key and click before anything on the page acts on it. */
function useInputNotes(): void {
  const { noteInput } = useDeskActions()

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isPart = ['Control', 'Meta', 'Shift', 'Alt'].includes(event.key)
      if (!isPart && !isUndoOrRedo(commandForKeys(event))) noteInput()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('pointerdown', noteInput, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('pointerdown', noteInput, { capture: true })
    }
  }, [noteInput])
}

function isUndoOrRedo(command: CommandName | undefined): boolean {
  return command === 'undo' || command === 'redo'
}
