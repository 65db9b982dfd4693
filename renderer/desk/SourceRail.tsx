import { BookOpen, FileText, Image, MessagesSquare, Trash2, Users } from 'lucide-react'
import { ListBox } from 'react-aria-components'

import { sources, sourceSchema } from '../../core/desk/desk-view.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { everyArticle } from '../../core/lists/article-filter.ts'
import { FilterSources } from '../lists/FilterSources.tsx'
import { narrow } from '../lists/listing.ts'
import { useListing } from '../lists/use-listing.ts'
import { useDeskState, useDeskTools } from './desk-context.ts'
import { RailRow } from './RailRow.tsx'
import { sourceName } from './source-name.ts'
import { useOfEntries } from './use-of-entries.ts'

import styles from './SourceRail.module.css'

const icons = {
  article: FileText,
  thread: MessagesSquare,
  edition: BookOpen,
  author: Users,
  media: Image,
  trash: Trash2,
}

export function SourceRail() {
  const { actions, listing } = useDeskTools()
  const filterSource = useListing((state) => state.source)
  const source = useDeskState(({ view }) => view.source)
  const trashed = useDeskState(({ overview }) => overview?.trash.length ?? 0)
  const counts = useOfEntries(countKinds)

  return (
    <nav className={styles['rail']} aria-label="Sources">
      <ListBox
        aria-label="Sources"
        className={styles['sources'] ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={source === 'article' && filterSource !== null ? [] : [source]}
        items={sources.map((name) => ({ name, count: name === 'trash' ? trashed : counts[name] }))}
        onSelectionChange={(keys) => {
          if (keys === 'all') return
          if (filterSource !== null) narrow(listing, everyArticle)
          void actions.show(sourceSchema.parse([...keys][0]))
        }}
      >
        {({ name, count }) => {
          const Icon = icons[name]
          return (
            <RailRow
              key={name}
              id={name}
              name={sourceName(name)}
              icon={<Icon aria-hidden />}
              count={count}
            />
          )
        }}
      </ListBox>
      <FilterSources />
    </nav>
  )
}

function countKinds(
  entries: readonly CatalogueEntry[],
): Readonly<Record<CatalogueEntry['kind'], number>> {
  const counts = { article: 0, thread: 0, edition: 0, author: 0, media: 0, house: 0 }
  for (const { kind, isTemplate } of entries) if (!isTemplate) counts[kind] += 1
  return counts
}
