import { createStore, type StoreApi } from 'zustand/vanilla'

import { type DeskView, firstDeskView } from '../../core/desk/desk-view.ts'
import type { ExportActivity } from '../../core/export/export-activity.ts'
import type { BackupActivity } from '../../core/library/backup.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import type { LibraryOverview } from '../../preload/contract/library-calls.ts'
import type { Notice } from './notice.ts'
import type { Page } from './page.ts'
import type { Sheet } from './sheet.ts'

export interface DeskState {
  readonly overview: LibraryOverview | null
  readonly view: DeskView
  readonly query: string
  /** Whoever sits here, as the computer knows them. */
  readonly person: string
  /** What a byline prints for an author's id; the same map until a name changes. */
  readonly authorNames: ReadonlyMap<AnyId, string>
  readonly page: Page | null
  readonly sheet: Sheet | null
  readonly notice: Notice | null
  /** What is being done about backups. */
  readonly backup: BackupActivity
  /** What is being done about bundles. */
  readonly exporting: ExportActivity
  readonly inspectorTab: InspectorTab
  /** The details made room for something else, and come back as soon as there is some. */
  readonly isInspectorAside: boolean
  /** Where the details and what stands beside the page don't both have room, the details make it. */
  readonly isBesideFirst: boolean
}

/** What the pane at the side shows of the open record. */
export type InspectorTab = 'details' | 'outline' | 'checks' | 'review' | 'history'

export function createDeskState(): StoreApi<DeskState> {
  return createStore<DeskState>(() => ({
    overview: null,
    authorNames: new Map(),
    view: firstDeskView,
    query: '',
    person: '',
    page: null,
    sheet: null,
    notice: null,
    backup: { kind: 'idle' },
    exporting: { kind: 'idle' },
    inspectorTab: 'details',
    isInspectorAside: false,
    isBesideFirst: true,
  }))
}
