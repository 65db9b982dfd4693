import { Star } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  type Key,
  Virtualizer,
} from 'react-aria-components'

import { statusLabel } from '../../core/article/status.ts'
import { counted } from '../../core/counted.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { type AnyId, anyIdSchema, isMediaId, isRecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { ListKnowledge } from '../../core/lists/article-filter.ts'
import { groupEntries } from '../../core/lists/article-group.ts'
import { isOverdue } from '../../core/lists/overdue.ts'
import { countListed, type ShownList } from '../../core/lists/shown-entries.ts'
import type { SearchAnswer, SearchHit } from '../../core/search/search-answer.ts'
import type { Day } from '../../core/timestamp.ts'
import { FoundSign } from '../checks/FoundSign.tsx'
import { StatusDot } from '../controls/StatusDot.tsx'
import { printedByline } from '../edition/edition-article.ts'
import { RecordContextMenu } from '../lists/RecordContextMenu.tsx'
import { useListing } from '../lists/use-listing.ts'
import { useToday } from '../lists/use-today.ts'
import { mediaAddress } from '../media/media-address.ts'
import { useDeskActions, useDeskState, useDeskTools } from './desk-context.ts'
import { enterRecord } from './enter-record.ts'
import { FoundExcerpt } from './FoundExcerpt.tsx'
import { openId } from './page.ts'
import { printedDay } from './printed-day.ts'
import { useRowInSight } from './use-row-in-sight.ts'

import styles from './RecordList.module.css'

/**
 * One chosen record is the one on the page. Ctrl and Shift choose several, by mouse and by keys, and these are
 * changed together.
 */
export function EntryList({
  shown: { entries, strays },
  known,
  found,
}: {
  readonly shown: ShownList
  readonly known: ListKnowledge
  readonly found: SearchAnswer | null
}) {
  const actions = useDeskActions()
  const tools = useDeskTools()
  const { listing } = tools
  const source = useDeskState(({ view }) => view.source)
  const open = useDeskState(({ page }) => openId(page))
  const names = useDeskState((state) => state.authorNames)
  const chosen = useListing((state) => state.chosen)
  const group = useListing(({ order }) => order.group)
  const groups = useMemo(
    () => (source === 'article' && group !== null ? groupEntries(entries, group, known) : null),
    [source, entries, group, known],
  )
  const selected = chosen.length > 0 ? chosen : open === null ? [] : [open]
  const sought = useListing((state) => state.sought)
  const order = useListing((state) => state.order)
  const { layout, list } = useRowInSight({
    row: chosen.length > 1 ? null : open,
    sought,
    rows: groups ?? entries,
    order,
  })
  // It also knows from where Shift goes on, which ids alone don't.
  const [marked, setMarked] = useState<ReadonlySet<Key>>(new Set())
  const today = useToday()
  const areFindingsKnown = useListing(({ filter }) => filter.findings !== null)
  const context: RowContext = {
    names,
    favourites: known.favourites,
    findings: areFindingsKnown ? known.findings : noFindings,
    found,
    today,
    strays,
  }

  function choose(ids: readonly AnyId[]): void {
    const [only] = ids
    if (only !== undefined && ids.length === 1) {
      listing.setState({ chosen: [] })
      void actions.open(only)
    } else if (ids.length > 1) {
      listing.setState({ chosen: ids })
    }
  }

  return (
    <RecordContextMenu
      className={styles['keys']}
      onOpen={(key) => choose([anyIdSchema.parse(key)])}
      onKeyDown={(event) => {
        if (event.key === 'Escape') listing.setState({ chosen: [] })
      }}
    >
      <Virtualizer layout={layout} layoutOptions={{ estimatedRowSize: 92, headingSize: 30 }}>
        <ListBox
          ref={list}
          aria-label="Records"
          className={styles['list'] ?? ''}
          selectionMode={source === 'media' ? 'single' : 'multiple'}
          selectionBehavior="replace"
          disallowEmptySelection
          escapeKeyBehavior="none"
          selectedKeys={isMade(marked, selected) ? marked : selected}
          dependencies={[names, groups, known.favourites, known.findings, found, today, strays]}
          {...(groups === null ? { items: entries } : {})}
          onSelectionChange={(keys) => {
            if (keys === 'all') {
              choose(entries.map(({ id }) => id).filter((id) => !strays.has(id)))
              return
            }
            setMarked(keys)
            choose([...keys].filter((key) => isRecordId(key) || isMediaId(key)))
          }}
          onAction={(key) => void enterRecord(tools, anyIdSchema.parse(key))}
        >
          {groups === null
            ? (entry: CatalogueEntry) => <EntryRow key={entry.id} entry={entry} context={context} />
            : groups.map(({ name, entries: members }) => (
                <ListBoxSection key={name} id={`group ${name}`}>
                  <Header className={styles['heading'] ?? ''}>
                    <span>{name}</span>
                    <span>{countListed({ entries: members, strays }).toLocaleString('en-GB')}</span>
                  </Header>
                  <Collection
                    items={members}
                    dependencies={[names, known.favourites, known.findings, found, today, strays]}
                  >
                    {(entry) => <EntryRow key={entry.id} entry={entry} context={context} />}
                  </Collection>
                </ListBoxSection>
              ))}
        </ListBox>
      </Virtualizer>
    </RecordContextMenu>
  )
}

function isMade(keys: ReadonlySet<Key>, ids: readonly AnyId[]): boolean {
  return keys.size === ids.length && ids.every((id) => keys.has(id))
}

const noFindings: ListKnowledge['findings'] = new Map()

interface RowContext {
  readonly names: ReadonlyMap<AnyId, string>
  readonly favourites: ReadonlySet<AnyId>
  readonly findings: ListKnowledge['findings']
  readonly found: SearchAnswer | null
  readonly today: Day
  readonly strays: ShownList['strays']
}

function EntryRow({
  entry,
  context,
}: {
  readonly entry: CatalogueEntry
  readonly context: RowContext
}) {
  return (
    <ListBoxItem id={entry.id} textValue={shownTitle(entry)} className={styles['row'] ?? ''}>
      {isMediaId(entry.id) ? (
        <div className={styles['pictured']}>
          <img src={mediaAddress(entry.id)} alt="" loading="lazy" decoding="async" />
          <div>
            <EntryCard entry={entry} context={context} />
          </div>
        </div>
      ) : (
        <EntryCard entry={entry} context={context} />
      )}
    </ListBoxItem>
  )
}

/** Of a long list all rows are made, and of the cards in them those in sight. */
function EntryCard({
  entry,
  context: { names, favourites, findings, found, today, strays },
}: {
  readonly entry: CatalogueEntry
  readonly context: RowContext
}) {
  return (
    <>
      <p className={styles['title']} data-untitled={entry.title === '' || undefined}>
        {shownTitle(entry)}
      </p>
      <EntryExcerpt entry={entry} hit={found?.hits.find(({ id }) => id === entry.id)} />
      <p className={styles['meta']}>
        {entry.status === null || entry.isTemplate ? null : <StatusDot status={entry.status} />}
        <span className={styles['facts']}>
          <span className={styles['run']}>
            {metaOf(entry, { names, today }).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
            {strays.has(entry.id) ? <span>not in this filter</span> : null}
          </span>
        </span>
        <FoundSign severity={findings.get(entry.id)} />
        {favourites.has(entry.id) ? (
          <Star className={styles['star']} aria-label="Favourite" size={12} />
        ) : null}
      </p>
    </>
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

function metaOf(
  entry: CatalogueEntry,
  { names, today }: Pick<RowContext, 'names' | 'today'>,
): readonly string[] {
  switch (entry.kind) {
    case 'article':
      return [
        entry.isTemplate ? 'Template' : '',
        entry.status === null || entry.isTemplate ? '' : statusLabel(entry.status),
        printedByline(entry, names),
        entry.words === 0 ? 'no text yet' : counted(entry.words, 'word'),
        entry.dueOn === null
          ? ''
          : `${isOverdue(entry, today) ? 'late, ' : ''}due ${printedDay(entry.dueOn)}`,
      ].filter((part) => part !== '')
    case 'thread':
      return [counted(entry.parts, 'post')]
    case 'edition':
      return [counted(entry.parts, 'article')]
    case 'author':
      return [entry.words === 0 ? 'No bio yet' : `Bio of ${counted(entry.words, 'word')}`]
    case 'media':
      return entry.excerpt === '' ? ['No alt text yet'] : []
    case 'house':
      return []
  }
}
