import { useMemo } from 'react'

import { type Command, commandNames, commands } from '../../core/desk/command.ts'
import { type CatalogueEntry, entryKindName } from '../../core/library/catalogue-entry.ts'
import { kindName, type RecordKind } from '../../core/library/library-record.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { foldForSearch } from '../../core/search/fold.ts'
import type { ExcerptPiece } from '../../core/search/marked-excerpt.ts'
import type { SearchAnswer } from '../../core/search/search-answer.ts'
import { applyChoice, blockChoices } from '../article/block-choices.ts'
import { printedShortcut } from '../controls/shortcut.ts'
import { createArticleActs } from '../lists/article-acts.ts'
import { newFromTemplate } from '../lists/new-from-template.ts'
import { templatesIn } from '../lists/templates-in.ts'
import { type DeskTools, useDeskState, useDeskTools } from './desk-context.ts'
import { enterRecord } from './enter-record.ts'
import { runCommand } from './run-command.ts'

export interface PaletteItem {
  readonly id: string
  readonly label: string
  readonly kind: RecordKind | 'command' | 'block' | 'template'
  readonly aside: string
  /** Where in its text the words stand. */
  readonly excerpt?: readonly ExcerptPiece[]
  readonly run: () => void
}

/** So many records are shown at once; more typing finds the rest. */
const mostRecords = 40

/** What goes by the words that were typed: what can be done first, then what there is. */
export function usePaletteItems(query: string, found: SearchAnswer | null): readonly PaletteItem[] {
  const tools = useDeskTools()
  const entries = useDeskState(({ overview }) => overview?.entries) ?? noEntries
  return useMemo(() => {
    const words = foldForSearch(query)
      .split(' ')
      .filter((word) => word !== '')
    const acts = [...commandItems(tools), ...blockItems(tools), ...templateItems(tools, entries)]
    const doable = acts.flatMap(({ alsoCalled, ...item }) =>
      matches(`${item.label} ${alsoCalled}`, words) ? [item] : [],
    )
    return [...doable, ...recordItems(tools, { entries, found, words, most: mostRecords })]
  }, [tools, entries, query, found])
}

const noEntries: readonly CatalogueEntry[] = []

interface Act extends PaletteItem {
  /** Further words that people look for it by. */
  readonly alsoCalled: string
}

function commandItems(tools: DeskTools): readonly Act[] {
  return commandNames
    .filter((name) => name !== 'open-palette')
    .map((name) => {
      const { label, alsoCalled = '' }: Command = commands[name]
      return {
        id: name,
        label,
        kind: 'command',
        aside: printedShortcut(name) ?? '',
        alsoCalled,
        run: () => void runCommand(name, tools),
      }
    })
}

/** What can be put into the text and is no command, while one is on the page. */
function blockItems({ words }: DeskTools): readonly Act[] {
  const { editor } = words.store.getState()
  if (editor === null || editor.isDestroyed || !editor.isEditable) return []
  return blockChoices
    .filter(({ sameAs }) => sameAs === undefined)
    .map((choice) => ({
      id: `block ${choice.label}`,
      label: choice.label,
      kind: 'block',
      aside: choice.typed ?? 'Block',
      alsoCalled: `${choice.words} insert`,
      run: () => applyChoice(editor, choice),
    }))
}

function templateItems(tools: DeskTools, entries: readonly CatalogueEntry[]): readonly Act[] {
  const acts = createArticleActs(tools)
  return templatesIn(entries).map(({ id, name }) => ({
    id: `template ${id}`,
    label: `New from template: ${name}`,
    kind: 'template',
    aside: 'Article',
    alsoCalled: 'from a template',
    run: () => void newFromTemplate(acts, id),
  }))
}

/** Records by their titles, then those that have the words in their text. */
function recordItems(
  tools: DeskTools,
  {
    entries,
    found,
    words,
    most,
  }: {
    readonly entries: readonly CatalogueEntry[]
    readonly found: SearchAnswer | null
    readonly words: readonly string[]
    readonly most: number
  },
): readonly PaletteItem[] {
  const items: PaletteItem[] = []
  for (const entry of entries) {
    const { id, kind } = entry
    if (items.length >= most) break
    const label = shownTitle(entry)
    if (!matches(label, words)) continue
    items.push({
      id,
      label,
      kind,
      aside: entryKindName(entry),
      run: () => void enterRecord(tools, id),
    })
  }
  const shown = new Set(items.map(({ id }) => id))
  for (const { id, kind, title, isTemplate, excerpt } of found?.hits ?? []) {
    if (shown.has(id)) continue
    items.push({
      id,
      label: shownTitle({ kind, title }),
      kind,
      aside: isTemplate ? 'Template' : kindName(kind),
      excerpt,
      run: () => void enterRecord(tools, id),
    })
  }
  return items
}

function matches(label: string, words: readonly string[]): boolean {
  const folded = foldForSearch(label)
  return words.every((word) => folded.includes(word))
}
