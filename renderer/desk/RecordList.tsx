import { Plus } from 'lucide-react'
import { memo } from 'react'

import { filterCount } from '../../core/lists/article-filter.ts'
import { countListed } from '../../core/lists/shown-entries.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { SearchInput } from '../controls/SearchInput.tsx'
import { ChosenMenu } from '../lists/ChosenMenu.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { LayoutButtons } from '../lists/LayoutButtons.tsx'
import { ListTitle } from '../lists/ListTitle.tsx'
import { NewArticleButton } from '../lists/NewArticleButton.tsx'
import { OrderMenu } from '../lists/OrderMenu.tsx'
import { useFindingsOfAll } from '../lists/use-findings-of-all.ts'
import { useListKnowledge } from '../lists/use-list-knowledge.ts'
import { useListName } from '../lists/use-list-name.ts'
import { useListing } from '../lists/use-listing.ts'
import { useShownEntries } from '../lists/use-shown-entries.ts'
import { useDeskActions, useDeskState } from './desk-context.ts'
import { EmptyList } from './EmptyList.tsx'
import { EntryList } from './EntryList.tsx'
import { sourceName } from './source-name.ts'
import { TrashList } from './TrashList.tsx'
import { useLibrarySearch } from './use-library-search.ts'

import styles from './RecordList.module.css'

/** The records of the chosen source, narrowed by what is searched; articles also by filters, in an order of choice. */
export function RecordList() {
  const actions = useDeskActions()
  const source = useDeskState(({ view }) => view.source)
  const query = useDeskState((state) => state.query)
  const known = useListKnowledge(useFindingsOfAll())
  const found = useLibrarySearch(query, source === 'trash' ? null : source)
  const shown = useShownEntries(known, found)
  const chosen = useListing((state) => state.chosen.length)
  const listName = useListName()
  const isFiltered = useListing(({ filter }) => filter.isTemplate || filterCount(filter) > 0)

  return (
    <section className={styles['pane']} aria-label={sourceName(source)}>
      <header className={styles['header']}>
        <ListTitle
          name={listName ?? sourceName(source)}
          figure={
            source === 'trash'
              ? null
              : chosen > 1
                ? `${chosen.toLocaleString('en-GB')} chosen`
                : countListed(shown).toLocaleString('en-GB')
          }
        />
        {source === 'media' || source === 'trash' ? null : source === 'article' ? (
          <NewArticleButton />
        ) : (
          <IconButton
            label={`New in ${sourceName(source)}`}
            onPress={() => void actions.create(source)}
          >
            <Plus />
          </IconButton>
        )}
      </header>
      {source === 'trash' ? (
        <TrashList />
      ) : (
        <>
          {source === 'article' ? <Tools /> : null}
          <div className={styles['search']}>
            <SearchInput
              label={`Search ${sourceName(source)}`}
              placeholder={`Search ${sourceName(source).toLowerCase()}`}
              value={query}
              onChange={actions.search}
            />
          </div>
          {source === 'article' ? <Filters /> : null}
          {shown.entries.length === 0 ? (
            <EmptyList
              source={source}
              query={query}
              isFiltered={source === 'article' && isFiltered}
            />
          ) : (
            <EntryList key={source} shown={shown} known={known} found={found} />
          )}
        </>
      )}
    </section>
  )
}

/** Drawn anew by what they show themselves, not with each save that moves a row of the list. */
const Tools = memo(ListTools)
const Filters = memo(FilterBar)

function ListTools() {
  return (
    <div className={styles['tools']}>
      <LayoutButtons />
      <span />
      <OrderMenu />
      <ChosenMenu />
    </div>
  )
}
