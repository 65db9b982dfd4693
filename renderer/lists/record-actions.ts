import { counted } from '../../core/counted.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { kindWords } from '../../core/library/library-record.ts'
import { type AnyId, isRecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { MenuAction } from '../controls/ActionList.tsx'
import type { DeskTools } from '../desk/desk-context.ts'
import { keepFocus } from '../desk/keep-focus.ts'
import { publishRecords } from '../publish/publish-records.ts'
import { createArticleActs } from './article-acts.ts'
import { duplicate } from './duplicate.ts'
import { newFromTemplate } from './new-from-template.ts'

/** What can be done with records of one kind that are listed; with none of them, what could be. */
export function recordActions(
  tools: DeskTools,
  entries: readonly CatalogueEntry[],
  favourites: ReadonlySet<AnyId>,
): readonly MenuAction[] {
  const ids = entries.map(({ id }) => id)
  const isNone = ids.length === 0
  const isTemplate = !isNone && entries.every((each) => each.isTemplate)
  const kind = entries[0]?.kind ?? 'article'
  if (kind === 'media' || kind === 'house') return []
  return [
    {
      label: 'Publish…',
      isDisabled: isNone || isTemplate,
      run: () => void publishRecords(tools, ids),
    },
    ...(kind === 'article' ? articleActions(tools, { ids, isTemplate, favourites }) : []),
    {
      label: 'Move to the trash',
      isDisabled: isNone,
      run: () => void moveToTrash(tools, ids),
    },
  ]
}

function articleActions(
  tools: DeskTools,
  {
    ids,
    isTemplate,
    favourites,
  }: {
    readonly ids: readonly AnyId[]
    readonly isTemplate: boolean
    readonly favourites: ReadonlySet<AnyId>
  },
): readonly MenuAction[] {
  const acts = createArticleActs(tools)
  const [only] = ids
  const isNone = only === undefined
  const isFavourite = !isNone && ids.every((id) => favourites.has(id))
  return [
    ...(isTemplate && ids.length === 1 && !isNone
      ? [{ label: 'New from this template', run: () => void newFromTemplate(acts, only) }]
      : []),
    {
      label: 'Change…',
      isDisabled: isNone,
      run: () => tools.actions.showSheet({ kind: 'change-articles', ids }),
    },
    {
      label: 'Duplicate',
      isDisabled: ids.length !== 1,
      run: () => (isNone ? undefined : void duplicate(acts, only)),
    },
    {
      label: isFavourite ? 'No longer a favourite' : 'Make a favourite',
      isDisabled: isNone,
      run: () => void acts.setFavourite(ids, !isFavourite),
    },
    {
      label: isTemplate ? 'No longer a template' : 'Make a template',
      isDisabled: isNone,
      run: () => void acts.setTemplate(ids, !isTemplate),
    },
  ]
}

/** The focus goes to what stands in their place by then. */
export async function moveToTrash(tools: DeskTools, ids: readonly AnyId[]): Promise<void> {
  const { actions, listing } = tools
  const wanted = ids.filter(isRecordId)
  if (wanted.length === 0) return
  await keepFocus(tools, async () => {
    await actions.trash(...wanted)
    listing.setState({ chosen: [] })
  })
}

/** How a menu calls what it is about: `“Tides”`, `8 articles`. */
export function recordsInMenu(entries: readonly CatalogueEntry[]): string {
  const [first] = entries
  if (first === undefined) return 'nothing'
  return entries.length === 1
    ? `“${shownTitle(first)}”`
    : counted(entries.length, ...kindWords(first.kind))
}
