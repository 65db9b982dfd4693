import type { StoreApi } from 'zustand/vanilla'

import type { BroughtUpToDate } from '../../core/library/library-report.ts'
import { localDay } from '../../core/local-day.ts'
import type { Desk } from '../../preload/contract.ts'
import { asOfToday } from '../lists/desk-filters.ts'
import type { FindingsKeeper } from '../lists/findings-keeper.ts'
import type { Listing } from '../lists/listing.ts'
import type { DeskState } from './desk-state.ts'
import type { HouseKeeper } from './house.ts'
import { now } from './now.ts'
import { authorNamesOf, type OverviewKeeper } from './overview-keeper.ts'
import type { PageKeeper } from './page-keeper.ts'
import { printedTime } from './printed-time.ts'
import type { TrailKeeper } from './trail.ts'
import type { ViewKeeper } from './view-keeper.ts'

export interface StartTools {
  readonly desk: Desk
  readonly store: StoreApi<DeskState>
  readonly listing: Listing
  readonly views: ViewKeeper
  readonly overviews: OverviewKeeper
  readonly pages: PageKeeper
  readonly trail: TrailKeeper
  readonly findings: FindingsKeeper
  readonly house: HouseKeeper
  readonly forgetActs: () => void
}

/** Shows the library as it was left, and nothing of the one that was open before. */
export async function startDesk(tools: StartTools): Promise<void> {
  const { desk, store, listing, views, overviews, pages, trail, findings, house } = tools
  views.hold()
  const [overview, left, person] = await Promise.all([
    desk['library:overview'](undefined),
    desk['view:read'](undefined),
    desk['desk:person'](undefined),
  ])
  const view = views.resume(left)
  tools.forgetActs()
  findings.forget()
  overviews.forget()
  trail.forget()
  store.getState().page?.open.dispose()
  store.setState({
    overview,
    authorNames: authorNamesOf(overview),
    view,
    person,
    query: '',
    page: null,
    sheet: null,
    notice: null,
  })
  const listed = asOfToday(view.listing, localDay(now()))
  listing.setState({ ...listing.getInitialState(), ...listed }, true)
  await pages.settle()
  await house.load()
  if (overview.broughtUpToDate !== null) sayWhatWasDone(store, overview.broughtUpToDate)
  if (await desk['desk:recovery'](undefined)) sayWhatIsHere(store, overviews)
}

function sayWhatWasDone(store: StoreApi<DeskState>, { backup }: BroughtUpToDate): void {
  const text = `The library was brought up to date; as an older Copydesk left it, it is kept in ${backup}`
  store.setState({ notice: { text, tone: 'plain' } })
}

function sayWhatIsHere(store: StoreApi<DeskState>, { quotedTitle }: OverviewKeeper): void {
  const record = store.getState().page?.open.store.getState().record
  const here =
    record === undefined
      ? 'Everything that was saved is here.'
      : `${quotedTitle(record.id)} is here as it was saved on ${printedTime(record.updatedAt)}.`
  store.setState({ notice: { text: `Copydesk ended unexpectedly. ${here}`, tone: 'plain' } })
}
