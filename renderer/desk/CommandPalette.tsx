import {
  BookOpen,
  Command as CommandIcon,
  FileText,
  House,
  Image,
  LayoutTemplate,
  MessagesSquare,
  SquarePlus,
  User,
} from 'lucide-react'
import { useRef, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  ListLayout,
  Modal,
  ModalOverlay,
  SearchField,
  Virtualizer,
} from 'react-aria-components'

import { FoundExcerpt } from './FoundExcerpt.tsx'
import { type PaletteLink, usePaletteLink } from './palette-link.ts'
import { useLibrarySearch } from './use-library-search.ts'
import { type PaletteItem, usePaletteItems } from './use-palette-items.ts'

import styles from './CommandPalette.module.css'

/** Every command, block, template and record, by a few letters of its name. */
export function CommandPalette({
  first,
  onClose,
}: {
  /** What is searched for until somebody types. */
  readonly first: string
  readonly onClose: () => void
}) {
  const [query, setQuery] = useState(first)
  const found = useLibrarySearch(query, null)
  const link = usePaletteLink(query)
  const items = withLinkFirst(usePaletteItems(query, found), query, link)

  const field = useRef<HTMLInputElement>(null)

  /** For whoever opened it with words in it: a row is only marked once somebody types or walks. */
  function chooseFirst(): void {
    const [top] = items
    if (top === undefined || field.current?.hasAttribute('aria-activedescendant') === true) return
    if (query !== '' || link !== null) choose(top.id)
  }

  function choose(key: string): void {
    onClose()
    items.find(({ id }) => id === key)?.run()
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles['overlay'] ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={styles['palette'] ?? ''}>
        <Dialog aria-label="Search or do anything" className={styles['dialog'] ?? ''} data-palette>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField
              aria-label="Search or do anything"
              className={styles['search'] ?? ''}
              autoFocus
              onSubmit={chooseFirst}
            >
              <Input
                ref={field}
                role="combobox"
                aria-expanded
                placeholder="A headline, a name, or what you want to do"
                spellCheck={false}
              />
            </SearchField>
            <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 32, padding: 6 }}>
              <ListBox
                aria-label="Commands and records"
                className={styles['list'] ?? ''}
                items={items}
                onAction={(key) => choose(String(key))}
                renderEmptyState={() => (
                  <p className={styles['none']}>Nothing is called “{query}”.</p>
                )}
              >
                {(item) => <PaletteRow key={item.id} item={item} />}
              </ListBox>
            </Virtualizer>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const icons = {
  command: CommandIcon,
  block: SquarePlus,
  template: LayoutTemplate,
  article: FileText,
  thread: MessagesSquare,
  edition: BookOpen,
  author: User,
  media: Image,
  house: House,
}

function PaletteRow({ item }: { readonly item: PaletteItem }) {
  const Icon = icons[item.kind]
  return (
    <ListBoxItem id={item.id} textValue={item.label} className={styles['row'] ?? ''}>
      <Icon aria-hidden />
      <span className={styles['label']}>
        {item.label}
        {item.excerpt === undefined ? null : (
          <span className={styles['excerpt']}>
            <FoundExcerpt pieces={item.excerpt} />
          </span>
        )}
      </span>
      <span className={styles['aside']}>{item.aside}</span>
    </ListBoxItem>
  )
}

/** Where words of the text are chosen. */
function withLinkFirst(
  items: readonly PaletteItem[],
  query: string,
  link: PaletteLink | null,
): readonly PaletteItem[] {
  if (link === null) return items
  if (link.address !== null) {
    const label = `Link the chosen words to ${link.address}`
    return [{ id: 'link-to', label, kind: 'command', aside: '', run: link.make }, ...items]
  }
  return query === '' ? items.toSorted((one, other) => linkRank(one) - linkRank(other)) : items
}

function linkRank({ id }: PaletteItem): number {
  return id === 'make-link' ? 0 : 1
}
