import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { monthOf, weeksOf } from '../../core/lists/calendar-month.ts'
import { localDay } from '../../core/local-day.ts'
import { now } from '../desk/now.ts'
import { daysOf } from './dated-article.ts'
import type { Listing } from './listing.ts'

/** Has the lists show a record that was just brought back; a calendar turns to a month that has it. */
export function seek(listing: Listing, entry: CatalogueEntry): void {
  listing.setState(({ month }) => {
    const shown = weeksOf(month ?? monthOf(localDay(now()))).flat()
    const days = daysOf(entry)
    const [first] = days
    const isShown = first === undefined || days.some((day) => shown.includes(day))
    return { sought: entry.id, month: isShown ? month : monthOf(first) }
  })
}
