import { SpecialCharacters } from '../article/SpecialCharacters.tsx'
import { ConflictCopiesSheet } from '../conflict/ConflictCopiesSheet.tsx'
import { ConflictSheet } from '../conflict/ConflictSheet.tsx'
import { SettledCopiesSheet } from '../conflict/SettledCopiesSheet.tsx'
import { LibraryReplaceSheet } from '../find/LibraryReplaceSheet.tsx'
import { EmptyTrashSheet } from '../history/EmptyTrashSheet.tsx'
import { KeepVersionSheet } from '../history/KeepVersionSheet.tsx'
import { ProblemsSheet } from '../history/ProblemsSheet.tsx'
import { TrashedSheet } from '../history/TrashedSheet.tsx'
import { VersionSheet } from '../history/VersionSheet.tsx'
import { ImportSheet } from '../import/ImportSheet.tsx'
import { ChangeManySheet } from '../lists/ChangeManySheet.tsx'
import { KeepFilterSheet } from '../lists/KeepFilterSheet.tsx'
import { LeavingStatusSheet } from '../lists/LeavingStatusSheet.tsx'
import { RenameFilterSheet } from '../lists/RenameFilterSheet.tsx'
import { PromotePage } from '../promotion/PromotePage.tsx'
import { ByHandSheet } from '../publish/by-hand/ByHandSheet.tsx'
import { PublishSheet } from '../publish/PublishSheet.tsx'
import { SentSheet } from '../publish/SentSheet.tsx'
import { RestoreSheet } from '../settings/RestoreSheet.tsx'
import { SettingsSheet } from '../settings/SettingsSheet.tsx'
import { GoalSheet } from '../way/GoalSheet.tsx'
import { HouseStyleSheet } from '../words/HouseStyleSheet.tsx'
import { TidySheet } from '../words/TidySheet.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { useDeskActions, useDeskState } from './desk-context.ts'

export function SheetInFront() {
  const sheet = useDeskState((state) => state.sheet)
  const page = useDeskState((state) => state.page)
  const { showSheet } = useDeskActions()
  if (sheet === null) return null

  function close(): void {
    showSheet(null)
  }

  switch (sheet.kind) {
    case 'palette':
      return <CommandPalette key={sheet.query} first={sheet.query} onClose={close} />
    case 'import':
      return <ImportSheet dropped={sheet.files} onClose={close} />
    case 'version':
      return <VersionSheet version={sheet.version} onClose={close} />
    case 'keep-version':
      return <KeepVersionSheet onClose={close} />
    case 'problems':
      return <ProblemsSheet problems={sheet.problems} onClose={close} />
    case 'empty-trash':
      return <EmptyTrashSheet onClose={close} />
    case 'publish':
      return <PublishSheet ids={sheet.ids} onClose={close} />
    case 'sent':
      return <SentSheet id={null} onClose={close} />
    case 'publish-by-hand':
      return page?.kind === 'thread' ? <ByHandSheet open={page.open} onClose={close} /> : null
    case 'promote':
      return page === null ? null : <PromotePage page={page} onClose={close} />
    case 'house-style':
      return <HouseStyleSheet onClose={close} />
    case 'tidy':
      return <TidySheet onClose={close} />
    case 'goal':
      return page?.kind === 'article' ? <GoalSheet open={page.open} onClose={close} /> : null
    case 'replace-in-library':
      return <LibraryReplaceSheet onClose={close} />
    case 'change-articles':
      return <ChangeManySheet ids={sheet.ids} onClose={close} />
    case 'leaving-status':
      return <LeavingStatusSheet article={sheet.article} status={sheet.status} onClose={close} />
    case 'keep-filter':
      return <KeepFilterSheet onClose={close} />
    case 'rename-filter':
      return <RenameFilterSheet id={sheet.id} onClose={close} />
    case 'special-characters':
      return <SpecialCharacters onClose={close} />
    case 'settings':
      return <SettingsSheet onClose={close} />
    case 'restore':
      return <RestoreSheet preview={sheet.preview} onClose={close} />
    case 'conflict':
      return page === null ? null : <ConflictSheet page={page} onClose={close} />
    case 'trashed':
      return <TrashedSheet id={sheet.id} onClose={close} />
    case 'settled-copies':
      return <SettledCopiesSheet onClose={close} />
    case 'conflict-copies':
      return <ConflictCopiesSheet onClose={close} />
  }
}
