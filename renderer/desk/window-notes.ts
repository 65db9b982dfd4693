import type { StoreApi } from 'zustand/vanilla'

import type { ExportActivity } from '../../core/export/export-activity.ts'
import type { BackupActivity } from '../../core/library/backup.ts'
import type { DeskState, InspectorTab } from './desk-state.ts'
import type { Notice } from './notice.ts'
import type { Sheet } from './sheet.ts'

/** What the window is told to show, and shows. */
export interface WindowNotes {
  readonly search: (query: string) => void
  readonly showTab: (tab: InspectorTab) => void
  readonly showSheet: (sheet: Sheet | null) => void
  readonly notify: (notice: Notice | null) => void
  readonly notePerson: (person: string) => void
  readonly noteBackup: (backup: BackupActivity) => void
  readonly noteExport: (exporting: ExportActivity) => void
}

export function createWindowNotes(store: StoreApi<DeskState>): WindowNotes {
  return {
    search: (query) => store.setState({ query }),
    showTab: (inspectorTab) => store.setState({ inspectorTab }),
    showSheet: (sheet) => store.setState({ sheet }),
    notify: (notice) => store.setState({ notice }),
    notePerson: (person) => store.setState({ person }),
    noteBackup: (backup) => store.setState({ backup }),
    noteExport: (exporting) => store.setState({ exporting }),
  }
}
