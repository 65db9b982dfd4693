import { Plus, Search } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import {
  Input,
  ListBox,
  ListBoxItem,
  ListLayout,
  SearchField,
  Virtualizer,
} from 'react-aria-components'

import { joinNames } from '../../core/byline.ts'
import type { CatalogueEntry } from '../../core/catalogue-entry.ts'
import { untitled } from '../../core/library-record.ts'
import { isMediaId, isRecordId } from '../../core/record-id.ts'
import { foldForSearch } from '../../core/search/fold.ts'
import type { SearchAnswer, SearchHit } from '../../core/search/search-answer.ts'
import { statusLabel } from '../../core/status.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { StatusDot } from '../controls/StatusDot.tsx'
import { useDeskActions, useDeskState } from './desk-context.ts'
import { openId } from './desk-store.ts'
import { EmptyList } from './EmptyList.tsx'
import { FoundExcerpt } from './FoundExcerpt.tsx'
import { sourceName } from './source-name.ts'
import { TrashList } from './TrashList.tsx'
import { useLibrarySearch } from './use-library-search.ts'

import styles from './RecordList.module.css'

const noEntries: readonly CatalogueEntry[] = []

/** The records of the chosen source, newest change first, narrowed by what is searched. */
export function RecordList() {
  const actions = useDeskActions()
  const source = useDeskState(({ view }) => view.source)
  const query = useDeskState((state) => state.query)
  const found = useLibrarySearch(query, source === 'trash' ? null : source)
  const shown = useShownEntries(found)

  return (
    <section className={styles['pane']} aria-label={sourceName(source)}>
      <header className={styles['header']}>
        <h2>
          {sourceName(source)}
          {source === 'trash' ? null : <span>{shown.length.toLocaleString('en-GB')}</span>}
        </h2>
        {source === 'media' || source === 'trash' ? null : (
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
          <SearchField
            aria-label={`Search ${sourceName(source)}`}
            className={styles['search'] ?? ''}
            value={query}
            onChange={actions.search}
            data-search
          >
            <Search aria-hidden />
            <Input placeholder={`Search ${sourceName(source).toLowerCase()}`} spellCheck={false} />
          </SearchField>
          {shown.length === 0 ? (
            <EmptyList source={source} query={query} />
          ) : (
            <Entries entries={shown} found={found} />
          )}
        </>
      )}
    </section>
  )
}

/** What is called so comes first, then what has the words in its text. */
function useShownEntries(found: SearchAnswer | null): readonly CatalogueEntry[] {
  const entries = useDeskState(({ overview }) => overview?.entries ?? noEntries)
  const source = useDeskState(({ view }) => view.source)
  const query = useDeferredValue(useDeskState((state) => state.query))
  const names = useDeskState((state) => state.authorNames)

  return useMemo(() => {
    const words = foldForSearch(query)
      .split(' ')
      .filter((word) => word !== '')
    const called = entries.filter((entry) => {
      if (entry.kind !== source) return false
      if (words.length === 0) return true
      const text = foldForSearch([entry.title, bylineOf(entry, names)].join(' '))
      return words.every((word) => text.includes(word))
    })
    const shownIds = new Set(called.map(({ id }) => id))
    const inText = (found?.hits ?? []).flatMap(({ id }) => {
      const entry = shownIds.has(id) ? undefined : entries.find((each) => each.id === id)
      return entry === undefined ? [] : [entry]
    })
    return [...called, ...inText]
  }, [entries, source, query, names, found])
}

function Entries({
  entries,
  found,
}: {
  readonly entries: readonly CatalogueEntry[]
  readonly found: SearchAnswer | null
}) {
  const actions = useDeskActions()
  const page = useDeskState((state) => state.page)
  const names = useDeskState((state) => state.authorNames)
  const selected = openId(page)

  return (
    <div
      className={styles['keys']}
      onKeyDown={(event) => {
        if (event.key === 'Delete' && isRecordId(selected)) void actions.trash(selected)
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 92 }}>
        <ListBox
          aria-label="Records"
          className={styles['list'] ?? ''}
          items={entries}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={selected === null ? [] : [selected]}
          dependencies={[names, found]}
          onSelectionChange={(keys) => {
            const id = keys === 'all' ? undefined : [...keys][0]
            if (isRecordId(id) || isMediaId(id)) void actions.open(id)
          }}
        >
          {(entry) => (
            <ListBoxItem
              id={entry.id}
              textValue={entry.title === '' ? untitled(entry.kind) : entry.title}
              className={styles['row'] ?? ''}
            >
              <p className={styles['title']} data-untitled={entry.title === '' || undefined}>
                {entry.title === '' ? untitled(entry.kind) : entry.title}
              </p>
              <EntryExcerpt entry={entry} hit={found?.hits.find(({ id }) => id === entry.id)} />
              <p className={styles['meta']}>
                {entry.status === null ? null : <StatusDot status={entry.status} />}
                <span>{metaOf(entry, names)}</span>
              </p>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </div>
  )
}

/** The words that were found, else the first ones. */
function EntryExcerpt({
  entry,
  hit,
}: {
  readonly entry: CatalogueEntry
  readonly hit: SearchHit | undefined
}) {
  if (hit !== undefined) {
    return (
      <p className={styles['excerpt']}>
        <FoundExcerpt pieces={hit.excerpt} />
      </p>
    )
  }
  return entry.excerpt === '' ? null : <p className={styles['excerpt']}>{entry.excerpt}</p>
}

function metaOf(entry: CatalogueEntry, names: ReadonlyMap<string, string>): string {
  switch (entry.kind) {
    case 'article':
      return [
        entry.status === null ? '' : statusLabel(entry.status),
        bylineOf(entry, names),
        wordsOf(entry),
      ]
        .filter((part) => part !== '')
        .join(' · ')
    case 'thread':
      return `${entry.parts} ${entry.parts === 1 ? 'post' : 'posts'}`
    case 'edition':
      return `${entry.parts} ${entry.parts === 1 ? 'article' : 'articles'}`
    case 'author':
      return entry.words === 0 ? 'No bio yet' : `Bio of ${entry.words} words`
    case 'media':
      return entry.excerpt === '' ? 'No alt text yet' : ''
    case 'house':
      return ''
  }
}

function wordsOf({ words }: CatalogueEntry): string {
  if (words === 0) return 'no text yet'
  return `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}`
}

function bylineOf(entry: CatalogueEntry, names: ReadonlyMap<string, string>): string {
  return joinNames(entry.byline.map((id) => names.get(id) ?? 'someone missing'))
}
