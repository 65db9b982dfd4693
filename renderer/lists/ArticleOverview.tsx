import { useMemo } from 'react'

import { countListed } from '../../core/lists/shown-entries.ts'
import { SearchInput } from '../controls/SearchInput.tsx'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'
import { useLibrarySearch } from '../desk/use-library-search.ts'
import { Board } from './Board.tsx'
import { CalendarView } from './CalendarView.tsx'
import { FilterBar } from './FilterBar.tsx'
import { LayoutButtons } from './LayoutButtons.tsx'
import { ListTitle } from './ListTitle.tsx'
import { NewArticleButton } from './NewArticleButton.tsx'
import { useFindingsOfAll } from './use-findings-of-all.ts'
import { useListKnowledge } from './use-list-knowledge.ts'
import { useListName } from './use-list-name.ts'
import { useListing } from './use-listing.ts'
import { useShownEntries } from './use-shown-entries.ts'

import styles from './ArticleOverview.module.css'

/** The articles across the whole window: by status or by date. */
export function ArticleOverview() {
  const { search } = useDeskActions()
  const query = useDeskState((state) => state.query)
  const layout = useListing((state) => state.layout)
  const known = useListKnowledge(useFindingsOfAll())
  const found = useLibrarySearch(query, 'article')
  const { entries: listed, strays } = useShownEntries(known, found)
  // A template has no status and no date to be laid out by.
  const entries = useMemo(() => listed.filter(({ isTemplate }) => !isTemplate), [listed])

  return (
    <section className={styles['overview']} aria-label="Articles">
      <header className={styles['header']}>
        <ListTitle
          name={useListName() ?? 'Articles'}
          figure={countListed({ entries, strays }).toLocaleString('en-GB')}
        />
        <LayoutButtons />
        <div className={styles['search']}>
          <SearchInput
            label="Search Articles"
            placeholder="Search articles"
            value={query}
            onChange={search}
          />
        </div>
        <NewArticleButton />
      </header>
      <FilterBar />
      {layout === 'calendar' ? (
        <CalendarView entries={entries} />
      ) : (
        <Board entries={entries} strays={strays} known={known} />
      )}
    </section>
  )
}
