import { Ellipsis } from 'lucide-react'
import { useStore } from 'zustand'

import { byAlphabet } from '../../core/alphabet.ts'
import { statuses, statusLabel } from '../../core/article/status.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { everyArticle, filterCount } from '../../core/lists/article-filter.ts'
import { knownSections, knownTags } from '../../core/lists/completion.ts'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { Button } from '../controls/Button.tsx'
import type { ChoiceOption } from '../controls/Choice.tsx'
import { ManyChoice } from '../controls/ManyChoice.tsx'
import { StatusDot } from '../controls/StatusDot.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { focusList } from '../desk/focus-list.ts'
import { useOfEntries } from '../desk/use-of-entries.ts'
import { keptFilterActions } from './kept-filter-actions.ts'
import { narrow } from './listing.ts'
import { MoreFilters } from './MoreFilters.tsx'
import { useListing } from './use-listing.ts'

import styles from './FilterBar.module.css'

const statusOptions = statuses.map((status) => ({
  value: status,
  label: statusLabel(status),
  mark: <StatusDot status={status} />,
}))

/** Narrows the articles: the usual wishes as chips, the others behind the last one. */
export function FilterBar() {
  const tools = useDeskTools()
  const { listing, actions, house } = tools
  const filter = useListing((state) => state.filter)
  const source = useListing((state) => state.source)
  const kept = useStore(house.store, ({ filters }) => filters.find(({ id }) => id === source))
  const options = useOfEntries(optionsOf)

  return (
    <div className={styles['bar']} role="group" aria-label="Filter">
      <ManyChoice
        label="Status"
        values={filter.statuses}
        options={statusOptions}
        onChange={(chosen) => narrow(listing, { statuses: chosen })}
      />
      <ManyChoice
        label="Section"
        values={filter.sections}
        options={orNone('No section', options.sections)}
        onChange={(sections) => narrow(listing, { sections })}
      />
      <ManyChoice
        label="Author"
        values={filter.authors}
        options={orNone('No author', options.people)}
        onChange={(authors) => narrow(listing, { authors })}
      />
      <ManyChoice
        label="Tag"
        values={filter.tags}
        options={orNone('No tag', options.tags)}
        onChange={(tags) => narrow(listing, { tags })}
      />
      <MoreFilters people={options.people} editions={options.editions} />
      <LeftToCheck />
      {filterCount(filter) === 0 && !filter.isTemplate ? null : (
        <>
          {kept === undefined ? null : (
            <ActionMenu
              label={`The filter “${kept.name}”`}
              icon={<Ellipsis />}
              actions={keptFilterActions(tools, kept)}
            />
          )}
          {source !== null ? null : (
            <Button look="link" onPress={() => actions.showSheet({ kind: 'keep-filter' })}>
              Keep this filter…
            </Button>
          )}
          <Button
            look="link"
            onPress={() => {
              narrow(listing, everyArticle)
              // This button goes.
              focusList('article')
            }}
          >
            Show all
          </Button>
        </>
      )}
    </div>
  )
}

/** Says how many articles a list by findings has yet to look at. */
function LeftToCheck() {
  const { findings } = useDeskTools()
  const left = useStore(findings.store, (state) => state.left)
  const isWanted = useListing(({ filter }) => filter.findings !== null)
  return isWanted && left > 0 ? (
    <p className={styles['left']}>{left.toLocaleString('en-GB')} left to check</p>
  ) : null
}

interface Named {
  readonly value: RecordId
  readonly label: string
}

/** Nothing to choose from while all articles are without. */
function orNone<T extends string>(
  label: string,
  options: readonly ChoiceOption<T>[],
): readonly ChoiceOption<T | null>[] {
  return options.length === 0 ? [] : [{ value: null, label }, ...options]
}

function optionsOf(entries: readonly CatalogueEntry[]) {
  return {
    people: namedOf(entries, 'author'),
    editions: namedOf(entries, 'edition'),
    tags: knownTags(entries).map((tag) => ({ value: tag, label: tag })),
    sections: knownSections(entries).map((section) => ({ value: section, label: section })),
  }
}

function namedOf(
  entries: readonly CatalogueEntry[],
  wanted: 'author' | 'edition',
): readonly Named[] {
  return entries
    .flatMap(({ id, kind, title }) =>
      kind === wanted && isRecordId(id) ? [{ value: id, label: shownTitle({ kind, title }) }] : [],
    )
    .toSorted((one, other) => byAlphabet(one.label, other.label))
}
