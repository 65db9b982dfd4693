import { useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { isMediaId, type MediaId, mediaIdSchema } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { foldForSearch } from '../../core/search/fold.ts'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskState } from '../desk/desk-context.ts'
import { mediaAddress } from './media-address.ts'

import styles from './LibraryPictureSheet.module.css'

/** So many are shown at once; typing narrows them down. */
const mostShown = 60

/** Chooses one of the pictures that the library has, by its name or what it shows. */
export function LibraryPictureSheet({
  onPick,
  onClose,
}: {
  readonly onPick: (media: MediaId) => void
  readonly onClose: () => void
}) {
  const entries = useDeskState(({ overview }) => overview?.entries)
  const [query, setQuery] = useState('')
  const pictures = useMemo(() => picturesCalled(entries ?? [], query), [entries, query])

  return (
    <SheetDialog title="A picture of the library" onClose={onClose}>
      <div className={styles['content']}>
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          <SearchField aria-label="Find a picture" className={styles['search'] ?? ''} autoFocus>
            <Input placeholder="What it is called, or what it shows" spellCheck={false} />
          </SearchField>
          <ListBox
            aria-label="Pictures"
            layout="grid"
            className={styles['pictures'] ?? ''}
            items={pictures}
            onAction={(key) => {
              onPick(mediaIdSchema.parse(key))
              onClose()
            }}
            renderEmptyState={() => (
              <p className={styles['none']}>
                {query === ''
                  ? 'The library has no pictures yet.'
                  : `No picture is called “${query}”.`}
              </p>
            )}
          >
            {(entry) => (
              <ListBoxItem
                id={entry.id}
                textValue={shownTitle(entry)}
                className={styles['picture'] ?? ''}
              >
                <img src={mediaAddress(entry.id)} alt="" loading="lazy" />
                <span className={styles['name']}>{shownTitle(entry)}</span>
                <span className={styles['shown']}>{entry.excerpt}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </div>
    </SheetDialog>
  )
}

interface PictureEntry extends CatalogueEntry {
  readonly id: MediaId
}

function picturesCalled(
  entries: readonly CatalogueEntry[],
  query: string,
): readonly PictureEntry[] {
  const words = foldForSearch(query)
    .split(' ')
    .filter((word) => word !== '')
  return entries
    .flatMap((entry) => (isMediaId(entry.id) ? [{ ...entry, id: entry.id }] : []))
    .filter((entry) => {
      const text = foldForSearch(`${shownTitle(entry)} ${entry.excerpt}`)
      return words.every((word) => text.includes(word))
    })
    .slice(0, mostShown)
}
