import { SlidersHorizontal } from 'lucide-react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'

import type { RecordId } from '../../core/library/record-id.ts'
import {
  type ArticleDate,
  articleDateLabel,
  articleDateSchema,
  type FindingsWish,
} from '../../core/lists/article-filter.ts'
import type { Day } from '../../core/timestamp.ts'
import { CheckRow } from '../controls/CheckRow.tsx'
import { Choice, type ChoiceOption } from '../controls/Choice.tsx'
import { DateInput } from '../controls/DateInput.tsx'
import { ManyChoice } from '../controls/ManyChoice.tsx'
import { NumberInput } from '../controls/NumberInput.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { narrow } from './listing.ts'
import { useListing } from './use-listing.ts'

import styles from './MoreFilters.module.css'

const dateOptions: readonly ChoiceOption<ArticleDate | 'any'>[] = [
  { value: 'any', label: 'Any date' },
  ...articleDateSchema.options.map((date) => ({ value: date, label: articleDateLabel(date) })),
]

const findingsOptions: readonly ChoiceOption<FindingsWish | 'any'>[] = [
  { value: 'any', label: 'Whatever was found' },
  { value: 'errors', label: 'With errors' },
  { value: 'some', label: 'With findings' },
  { value: 'none', label: 'Without findings' },
]

/** The wishes that are rarer: edition, assignee, dates, length, findings, favourites, templates. */
export function MoreFilters({
  people,
  editions,
}: {
  readonly people: readonly ChoiceOption<RecordId>[]
  readonly editions: readonly ChoiceOption<RecordId>[]
}) {
  const { listing } = useDeskTools()
  const filter = useListing((state) => state.filter)
  const { dates, words } = filter

  function setDays(days: { readonly from?: Day | null; readonly to?: Day | null }): void {
    if (dates !== null) narrow(listing, { dates: { ...dates, ...days } })
  }

  function setWords(change: { readonly least?: number | null; readonly most?: number | null }) {
    const next = { least: null, most: null, ...words, ...change }
    narrow(listing, { words: next.least === null && next.most === null ? null : next })
  }

  return (
    <DialogTrigger>
      <AriaButton className={styles['button'] ?? ''}>
        <SlidersHorizontal aria-hidden size={12} />
        More
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} offset={4} placement="bottom start">
        <Dialog aria-label="More filters" className={styles['dialog'] ?? ''}>
          <div className={styles['chips']}>
            <ManyChoice
              label="Edition"
              values={filter.editions}
              options={editions}
              onChange={(chosen) => narrow(listing, { editions: chosen })}
            />
            <ManyChoice
              label="Assigned to"
              values={filter.assignees}
              options={people}
              onChange={(assignees) => narrow(listing, { assignees })}
            />
          </div>
          <Choice
            label="Date"
            value={dates?.date ?? 'any'}
            options={dateOptions}
            onChange={(date) =>
              narrow(listing, {
                dates:
                  date === 'any'
                    ? null
                    : { date, from: dates?.from ?? null, to: dates?.to ?? null },
              })
            }
          />
          {dates === null ? null : (
            <div className={styles['pair']}>
              <DateInput label="From" value={dates.from} onChange={(from) => setDays({ from })} />
              <DateInput label="To" value={dates.to} onChange={(to) => setDays({ to })} />
            </div>
          )}
          <div className={styles['pair']}>
            <NumberInput
              label="Words, at least"
              value={words?.least ?? null}
              onChange={(least) => setWords({ least })}
            />
            <NumberInput
              label="At most"
              value={words?.most ?? null}
              onChange={(most) => setWords({ most })}
            />
          </div>
          <Choice
            label="Findings"
            value={filter.findings ?? 'any'}
            options={findingsOptions}
            onChange={(findings) =>
              narrow(listing, { findings: findings === 'any' ? null : findings })
            }
          />
          <CheckRow
            title="Favourites"
            explanation="Only what you want close at hand."
            isSelected={filter.isFavourite}
            onChange={(isFavourite) => narrow(listing, { isFavourite })}
          />
          <CheckRow
            title="Templates"
            explanation="What new articles can begin with."
            isSelected={filter.isTemplate}
            onChange={(isTemplate) => narrow(listing, { isTemplate })}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
