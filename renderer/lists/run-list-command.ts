import type { CommandName } from '../../core/desk/command.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { localDay } from '../../core/local-day.ts'
import type { DeskTools } from '../desk/desk-context.ts'
import { now } from '../desk/now.ts'
import { openId } from '../desk/page.ts'
import { createArticleActs } from './article-acts.ts'
import { deskFilter } from './desk-filters.ts'
import { duplicate } from './duplicate.ts'
import { entriesOf } from './entries-of.ts'
import { templatesIn } from './templates-in.ts'

export type ListCommand = Extract<
  CommandName,
  | 'new-from-template'
  | 'duplicate'
  | 'change-articles'
  | 'toggle-favourite'
  | 'toggle-template'
  | 'keep-filter'
  | 'show-templates'
>

/** What is done with articles as they are listed: with those that are chosen, else with the one on the page. */
export async function runListCommand(command: ListCommand, tools: DeskTools): Promise<void> {
  const { store, actions, listing } = tools
  switch (command) {
    case 'keep-filter':
      await actions.show('article')
      actions.showSheet({ kind: 'keep-filter' })
      return
    case 'show-templates': {
      const { filter, order } = deskFilter('templates', localDay(now()))
      listing.setState({
        layout: 'list',
        filter,
        order,
        source: 'templates',
      })
      await actions.show('article')
      return
    }
    case 'new-from-template':
      if (templatesIn(store.getState().overview?.entries ?? []).length === 0) {
        actions.notify({ text: noTemplates, tone: 'plain' })
      } else actions.showSheet({ kind: 'palette', query: 'new from template: ' })
      return
    case 'duplicate':
    case 'change-articles':
    case 'toggle-favourite':
    case 'toggle-template':
      await changeChosen(command, tools)
  }
}

const noTemplates =
  'There is no template yet. “Make a template” in the menu of an article makes one of it'

async function changeChosen(
  command: Extract<
    ListCommand,
    'duplicate' | 'change-articles' | 'toggle-favourite' | 'toggle-template'
  >,
  tools: DeskTools,
): Promise<void> {
  const { actions, house } = tools
  const articles = chosenArticles(tools)
  const [only] = articles
  if (only === undefined) {
    actions.notify({ text: 'Open an article, or choose some in the list', tone: 'plain' })
    return
  }
  const acts = createArticleActs(tools)
  const ids = articles.map(({ id }) => id)
  switch (command) {
    case 'duplicate':
      if (articles.length === 1) await duplicate(acts, only.id)
      else actions.notify({ text: 'One article at a time is duplicated', tone: 'plain' })
      return
    case 'change-articles':
      actions.showSheet({ kind: 'change-articles', ids })
      return
    case 'toggle-favourite': {
      const favourites = new Set<string>(house.store.getState().favourites)
      await acts.setFavourite(ids, !ids.every((id) => favourites.has(id)))
      return
    }
    case 'toggle-template':
      await acts.setTemplate(ids, !articles.every(({ isTemplate }) => isTemplate))
  }
}

function chosenArticles({ store, listing }: DeskTools): readonly CatalogueEntry[] {
  const { page, overview } = store.getState()
  const { chosen } = listing.getState()
  const ids = chosen.length > 0 ? chosen : [openId(page)]
  return entriesOf(ids, overview?.entries ?? []).filter(({ kind }) => kind === 'article')
}
