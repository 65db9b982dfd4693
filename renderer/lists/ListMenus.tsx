import { ArrowUpDown, CalendarDays, Columns3, Ellipsis, Plus, Rows3 } from 'lucide-react'
import { useMemo, useState } from 'react'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { articleGroupLabel, articleGroupSchema } from '../../core/lists/article-group.ts'
import { articleSortLabel, articleSortSchema } from '../../core/lists/article-order.ts'
import { ActionMenu, type MenuAction } from '../controls/ActionMenu.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useDeskActions, useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { openId } from '../desk/page.ts'
import { useRunCommand } from '../desk/use-run-command.ts'
import { ChangeManySheet } from './ChangeManySheet.tsx'
import { KeepFilterSheet } from './KeepFilterSheet.tsx'
import { showLayout } from './show-layout.ts'
import { useArticleActs } from './use-article-acts.ts'
import { useFavourites } from './use-favourites.ts'
import { useListing } from './use-listing.ts'

const layouts = [
  { layout: 'list', label: 'List', icon: <Rows3 /> },
  { layout: 'board', label: 'Board', icon: <Columns3 /> },
  { layout: 'calendar', label: 'Calendar', icon: <CalendarDays /> },
] as const

/** How the articles are laid out. */
export function LayoutButtons() {
  const tools = useDeskTools()
  const chosen = useListing(({ layout }) => layout)

  return (
    <>
      {layouts.map(({ layout, label, icon }) => (
        <IconButton
          key={layout}
          label={label}
          isSelected={chosen === layout}
          onPress={() => void showLayout(tools, layout)}
        >
          {icon}
        </IconButton>
      ))}
    </>
  )
}

/** In what order the list stands, and by what it is grouped. */
export function OrderMenu() {
  const { listing } = useDeskTools()
  const order = useListing((state) => state.order)

  const actions: readonly MenuAction[] = [
    ...articleSortSchema.options.map((sort) => ({
      label: ticked(sort === order.sort, `Sort by ${articleSortLabel(sort).toLowerCase()}`),
      run: () => listing.setState({ order: { ...order, sort } }),
    })),
    {
      label: ticked(order.isReversed, 'The other way round'),
      run: () => listing.setState({ order: { ...order, isReversed: !order.isReversed } }),
    },
    {
      label: ticked(order.group === null, 'No groups'),
      run: () => listing.setState({ order: { ...order, group: null } }),
    },
    ...articleGroupSchema.options.map((group) => ({
      label: ticked(group === order.group, `Group by ${articleGroupLabel(group).toLowerCase()}`),
      run: () => listing.setState({ order: { ...order, group } }),
    })),
  ]
  return <ActionMenu label="Order of the list" icon={<ArrowUpDown />} actions={actions} />
}

/** What can be done with the articles that are chosen, or with the one on the page. */
export function ChosenMenu() {
  const acts = useArticleActs()
  const run = useRunCommand()
  const chosen = useListing((state) => state.chosen)
  const open = useDeskState(({ page }) => openId(page))
  const entries = useDeskState(({ overview }) => overview?.entries)
  const favourites = useFavourites()
  const [sheet, setSheet] = useState<'change' | 'keep-filter' | null>(null)
  const articles = useMemo(() => {
    const ids = new Set(chosen.length > 0 ? chosen : [open])
    return (entries ?? []).filter(({ id, kind }) => kind === 'article' && ids.has(id))
  }, [entries, chosen, open])
  const [only] = articles
  const isFavourite = articles.length > 0 && articles.every(({ id }) => favourites.has(id))
  const isTemplate = articles.length > 0 && articles.every((each) => each.isTemplate)
  const articleIds = articles.map(({ id }) => id)
  const isNone = articles.length === 0

  return (
    <>
      <ActionMenu
        label="Do something with what is chosen"
        icon={<Ellipsis />}
        actions={[
          { label: 'Publish…', isDisabled: isNone || isTemplate, run: () => run('publish') },
          { label: 'Change…', isDisabled: isNone, run: () => setSheet('change') },
          {
            label: 'Duplicate',
            isDisabled: articles.length !== 1,
            run: () => (only === undefined ? undefined : void acts.duplicate(only.id)),
          },
          {
            label: isFavourite ? 'No longer a favourite' : 'Make a favourite',
            isDisabled: isNone,
            run: () => void acts.setFavourite(articleIds, !isFavourite),
          },
          {
            label: isTemplate ? 'Make an article of the template' : 'Make a template',
            isDisabled: isNone,
            run: () => void acts.setTemplate(articleIds, !isTemplate),
          },
          {
            label: 'Move to the trash',
            isDisabled: isNone,
            run: () => void acts.trash(articleIds),
          },
          { label: 'Keep this filter…', run: () => setSheet('keep-filter') },
        ]}
      />
      {sheet === 'change' ? (
        <ChangeManySheet ids={articleIds} onClose={() => setSheet(null)} />
      ) : null}
      {sheet === 'keep-filter' ? <KeepFilterSheet onClose={() => setSheet(null)} /> : null}
    </>
  )
}

/** A new article, blank or from a template. */
export function NewArticleButton() {
  const actions = useDeskActions()
  const acts = useArticleActs()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const templates = (entries ?? []).filter(({ isTemplate }) => isTemplate)

  return templates.length === 0 ? (
    <IconButton label="New in Articles" onPress={() => void actions.create('article')}>
      <Plus />
    </IconButton>
  ) : (
    <ActionMenu
      label="New in Articles"
      icon={<Plus />}
      actions={[
        { label: 'New article', run: () => void actions.create('article') },
        ...templates.map((template) => ({
          label: `New from ${quoted(template)}`,
          run: () => void acts.newFrom(template.id),
        })),
      ]}
    />
  )
}

function quoted(entry: CatalogueEntry): string {
  return `“${shownTitle(entry)}”`
}

function ticked(isTicked: boolean, label: string): string {
  return isTicked ? `✓ ${label}` : label
}
