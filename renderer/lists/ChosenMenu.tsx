import { Ellipsis } from 'lucide-react'
import { useMemo } from 'react'

import { ActionMenu } from '../controls/ActionMenu.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { openId } from '../desk/page.ts'
import { entriesOf } from './entries-of.ts'
import { recordActions } from './record-actions.ts'
import { useFavourites } from './use-favourites.ts'
import { useListing } from './use-listing.ts'

/** What can be done with the articles that are chosen, or with the one on the page. */
export function ChosenMenu() {
  const tools = useDeskTools()
  const chosen = useListing((state) => state.chosen)
  const open = useDeskState(({ page }) => openId(page))
  const entries = useDeskState(({ overview }) => overview?.entries)
  const favourites = useFavourites()
  const actions = useMemo(() => {
    const listed = entriesOf(chosen.length > 0 ? chosen : [open], entries ?? [])
    const articles = listed.filter(({ kind }) => kind === 'article')
    return recordActions(tools, articles, favourites)
  }, [tools, entries, chosen, open, favourites])

  return (
    <ActionMenu label="Do something with what is chosen" icon={<Ellipsis />} actions={actions} />
  )
}
