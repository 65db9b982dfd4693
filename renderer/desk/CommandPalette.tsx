import {
  BookOpen,
  Command as CommandIcon,
  FileText,
  House,
  Image,
  MessagesSquare,
  User,
} from 'lucide-react'
import { useMemo, useState } from 'react'
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

import { type Command, commandNames, commandNameSchema, commands } from '../../core/desk/command.ts'
import { entryKindName } from '../../core/library/catalogue-entry.ts'
import { kindName, type RecordKind, untitled } from '../../core/library/library-record.ts'
import { type AnyId, anyIdSchema } from '../../core/library/record-id.ts'
import { foldForSearch } from '../../core/search/fold.ts'
import type { ExcerptPiece } from '../../core/search/marked-excerpt.ts'
import type { SearchAnswer } from '../../core/search/search-answer.ts'
import { printedShortcut } from '../controls/shortcut.ts'
import { useDeskActions, useDeskState } from './desk-context.ts'
import { FoundExcerpt } from './FoundExcerpt.tsx'
import { useLibrarySearch } from './use-library-search.ts'
import { useRunCommand } from './use-run-command.ts'

import styles from './CommandPalette.module.css'

/** So many are shown at once; more typing finds the rest. */
const mostShown = 60

interface PaletteItem {
  readonly id: string
  readonly label: string
  readonly kind: RecordKind | 'command'
  readonly aside: string
  /** Where in its text the words stand. */
  readonly excerpt?: readonly ExcerptPiece[]
}

/** Every command and every record, by a few letters of its name. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const run = useRunCommand()
  const actions = useDeskActions()
  const [query, setQuery] = useState('')
  const found = useLibrarySearch(query, null)
  const items = usePaletteItems(query, found)

  function choose(key: string): void {
    onClose()
    const command = commandNameSchema.safeParse(key)
    if (command.success) run(command.data)
    else void openRecord(anyIdSchema.parse(key))
  }

  async function openRecord(id: AnyId): Promise<void> {
    await actions.open(id)
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
            >
              <Input
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

function usePaletteItems(query: string, found: SearchAnswer | null): readonly PaletteItem[] {
  const entries = useDeskState(({ overview }) => overview?.entries)
  return useMemo(() => {
    const words = foldForSearch(query)
      .split(' ')
      .filter((word) => word !== '')
    const items: PaletteItem[] = commandNames
      .filter((name) => name !== 'open-palette' && isCalled(commands[name], words))
      .map((name) => ({
        id: name,
        label: commands[name].label,
        kind: 'command',
        aside: printedShortcut(name) ?? '',
      }))
    for (const entry of entries ?? []) {
      const { id, kind, title } = entry
      if (items.length >= mostShown) break
      const label = title === '' ? untitled(kind) : title
      if (matches(label, words)) items.push({ id, label, kind, aside: entryKindName(entry) })
    }
    const shown = new Set(items.map(({ id }) => id))
    for (const { id, kind, title, isTemplate, excerpt } of found?.hits ?? []) {
      if (shown.has(id)) continue
      const label = title === '' ? untitled(kind) : title
      items.push({ id, label, kind, aside: isTemplate ? 'Template' : kindName(kind), excerpt })
    }
    return items
  }, [entries, query, found])
}

function isCalled({ label, alsoCalled = '' }: Command, words: readonly string[]): boolean {
  return matches(`${label} ${alsoCalled}`, words)
}

function matches(label: string, words: readonly string[]): boolean {
  const folded = foldForSearch(label)
  return words.every((word) => folded.includes(word))
}
