import type { StoreApi } from 'zustand/vanilla'

import type { Source } from '../../core/desk/desk-view.ts'
import type { LibraryChange } from '../../core/library/library-change.ts'
import type { Desk } from '../../preload/contract.ts'
import { createLeftTexts, type LeftTexts } from '../article/left-texts.ts'
import { createFindBarKeeper, type FindBarKeeper } from '../find/find-bar-keeper.ts'
import { createFindingsKeeper, type FindingsKeeper } from '../lists/findings-keeper.ts'
import { createListing, type Listing } from '../lists/listing.ts'
import { type ActsOnMany, createActsOnMany } from './acts-on-many.ts'
import { createDeskState, type DeskState } from './desk-state.ts'
import { createHouseKeeper, type HouseKeeper } from './house.ts'
import { idle } from './idle.ts'
import { createNewRecords, type NewRecords } from './new-records.ts'
import { createOverviewKeeper, type OverviewKeeper } from './overview-keeper.ts'
import { createPageKeeper, type PageKeeper } from './page-keeper.ts'
import { createSignal, type Signal } from './signal.ts'
import { startDesk } from './start-desk.ts'
import { createTrailKeeper, type TrailKeeper } from './trail.ts'
import { createTrashMoves } from './trash-moves.ts'
import { takeTypingRun } from './typing-runs.ts'
import { changeRecords, type ChangePlace } from './undo-record.ts'
import { createDeskUndo, type DeskUndo } from './undo.ts'
import { createViewKeeper, type ViewKeeper } from './view-keeper.ts'
import { createWayBack, type WayBack } from './way-back.ts'
import { createWindowNotes, type WindowNotes } from './window-notes.ts'
import type { WindowRoom } from './window-room.ts'

export interface DeskStore {
  readonly store: StoreApi<DeskState>
  readonly house: HouseKeeper
  readonly listing: Listing
  readonly findings: FindingsKeeper
  readonly findBar: FindBarKeeper
  readonly trail: TrailKeeper
  readonly texts: LeftTexts
  /** A version was kept or brought back. */
  readonly versionsChanged: Signal
  /** The words that are chosen in the text are to become a link. */
  readonly linkWished: Signal
  readonly actions: DeskActions
}

/** Undo and redo here are those of the desk’s own acts, for the whole sitting; each says what it was. */
export interface DeskActions
  extends
    Omit<PageKeeper, 'noteChange' | 'comeTo' | 'settle'>,
    Pick<OverviewKeeper, 'reload' | 'noteProblems'>,
    Pick<ViewKeeper, 'setView'>,
    WayBack,
    NewRecords,
    ActsOnMany,
    Omit<DeskUndo, 'changed' | 'forget'>,
    WindowNotes {
  /** Shows the records of a source. */
  readonly show: (source: Source) => Promise<void>
  /** Shows the library as it was left. */
  readonly start: () => Promise<void>
  /** Takes in what other programs changed: in the lists, and on the page where nothing is unsaved. */
  readonly noteChange: (change: LibraryChange) => Promise<void>
}

/**
 * The desk as the window shows it, put together of what keeps its parts. `desk` is the only way out to the machine;
 * `room` tells what has its place beside each other.
 */
export function createDeskStore(desk: Desk, room: () => WindowRoom = () => 'wide'): DeskStore {
  const store = createDeskState()
  const listing = createListing()
  const findings = createFindingsKeeper({ desk, idle })
  const views = createViewKeeper({ desk, store, listing, room })
  const overviews = createOverviewKeeper({ desk, store, onHouse: () => void house.load() })
  const trail = createTrailKeeper(store, listing)
  const texts = createLeftTexts()
  const pages = createPageKeeper({
    desk,
    store,
    listing,
    views,
    overviews,
    trail,
    texts,
    onChanged: (change) => changed(change),
    complain,
  })
  const moves = createTrashMoves({ desk, store, listing, views, overviews, pages })
  const { changed, forget, ...undoing } = createDeskUndo({
    trash: moves.moveToTrash,
    restore: moves.putBack,
    trashSpare: moves.moveSpareToTrash,
    change: (changes, watch) => changeRecords(changePlace(), changes, watch),
    notify: (notice) => store.setState({ notice }),
    takeTypingRun,
  })
  const { did } = undoing
  const records = createNewRecords({ desk, store, listing, views, overviews, pages, did, complain })
  const acts = createActsOnMany({ overviews, moves, changePlace, did, tell, complain })
  const house = createHouseKeeper({ desk, did, complain })

  function forgetActs(): void {
    forget()
    texts.forget()
  }

  function changePlace(): ChangePlace {
    return { desk, page: store.getState().page, upsert: overviews.upsert }
  }

  function tell(text: string): void {
    store.setState({ notice: { text, tone: 'plain' } })
  }

  function complain(text: string): void {
    store.setState({ notice: { text, tone: 'bad' } })
  }

  return {
    store,
    house,
    listing,
    findings,
    findBar: createFindBarKeeper(),
    trail,
    texts,
    versionsChanged: createSignal(),
    linkWished: createSignal(),
    actions: {
      ...pages,
      ...views,
      ...records,
      ...acts,
      ...undoing,
      ...createWayBack({ store, trail, pages }),
      ...createWindowNotes(store),
      async show(source) {
        views.show(source)
        await pages.settle()
      },
      reload: overviews.reload,
      noteProblems: overviews.noteProblems,
      start: () =>
        startDesk({
          desk,
          store,
          listing,
          views,
          overviews,
          pages,
          trail,
          findings,
          house,
          forgetActs,
        }),
      async noteChange(change) {
        overviews.noteChange(change)
        await pages.noteChange(change)
      },
    },
  }
}
