import type { StoreApi } from 'zustand/vanilla'

import { catalogueEntry } from '../../core/library/catalogue-entry.ts'
import { failureSentence, type StoredRecord } from '../../core/library/library-failure.ts'
import type { DeskKind } from '../../core/library/library-record.ts'
import { isRecordId } from '../../core/library/record-id.ts'
import { recordName } from '../../core/library/shown-title.ts'
import type { Desk } from '../../preload/contract.ts'
import { keepInSight, type Listing } from '../lists/listing.ts'
import type { DeskState } from './desk-state.ts'
import type { OverviewKeeper } from './overview-keeper.ts'
import type { PageKeeper } from './page-keeper.ts'
import type { DeskAct } from './undo.ts'
import type { ViewKeeper } from './view-keeper.ts'

/** How records are made; null when the disk refused, which is said. */
export interface NewRecords {
  readonly create: (kind: DeskKind, title?: string) => Promise<StoredRecord | null>
  /** Makes a record without leaving the page. */
  readonly createAside: (kind: DeskKind, title: string) => Promise<StoredRecord | null>
  /** The same for a change that is noted together with what is made for it. */
  readonly createUnnoted: (kind: DeskKind, title: string) => Promise<StoredRecord | null>
}

export interface NewRecordTools {
  readonly desk: Pick<Desk, 'record:create'>
  readonly store: StoreApi<DeskState>
  readonly listing: Listing
  readonly views: ViewKeeper
  readonly overviews: OverviewKeeper
  readonly pages: PageKeeper
  readonly did: (act: DeskAct) => void
  readonly complain: (sentence: string) => void
}

export function createNewRecords(tools: NewRecordTools): NewRecords {
  const { desk, store, listing, views, overviews, pages, did, complain } = tools

  async function create(kind: DeskKind, title = ''): Promise<StoredRecord | null> {
    const stored = await createAside(kind, title)
    if (stored === null) return null
    store.setState({ query: '' })
    views.setView({ source: kind })
    if (kind === 'article') keepInSight(listing, stored.record.id)
    await pages.open(stored.record.id)
    return stored
  }

  async function createAside(kind: DeskKind, title: string): Promise<StoredRecord | null> {
    const stored = await createUnnoted(kind, title)
    if (stored !== null && isRecordId(stored.record.id)) {
      const label = `Made “${recordName(stored.record)}”`
      did({ kind: 'made', label, ids: [stored.record.id] })
    }
    return stored
  }

  async function createUnnoted(kind: DeskKind, title: string): Promise<StoredRecord | null> {
    const created = await desk['record:create']({ kind, title })
    if (!created.ok) {
      complain(failureSentence(created.failure))
      return null
    }
    const { record, version } = created.value
    overviews.upsert(catalogueEntry(record, version.revision))
    return created.value
  }

  return { create, createAside, createUnnoted }
}
