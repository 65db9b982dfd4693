import type { AnyId } from '../../core/library/record-id.ts'
import type { DeskTools } from './desk-context.ts'
import { focusList } from './focus-list.ts'
import { focusOn } from './focus-on.ts'
import { focusPage } from './focus-page.ts'
import { whenShown } from './when-shown.ts'

type FocusTools = Pick<DeskTools, 'store' | 'listing'>

/**
 * Takes something back or does it again. What had the focus may be gone by then: the focus goes to the card or row of
 * what the act was about, else to the list that it stood in.
 */
export async function keepFocus(tools: FocusTools, act: () => Promise<void>): Promise<void> {
  const { store, listing } = tools
  const focused = document.activeElement
  const row = focused?.closest('[role="option"]')?.getAttribute('data-key')
  const { notice } = store.getState()
  listing.setState({ sought: null })
  await act()
  const about = store.getState().notice === notice ? null : presentOf(tools)
  listing.setState({ sought: about })
  await nextFrame()
  if (focused === document.body || document.activeElement !== document.body) return
  const wanted = about === null ? [] : rowsOf(about, row ?? null)
  if (about !== null && (await whenShown(() => wanted.some(focusOn)))) return
  focusList(store.getState().view.source)
  await nextFrame()
  focusPage()
}

/** The first record that the last message is about and that is not in the trash. */
function presentOf({ store }: FocusTools): AnyId | null {
  const { notice, overview } = store.getState()
  const present = new Set(overview?.entries.map(({ id }) => id))
  return notice?.about?.find((id) => present.has(id)) ?? null
}

/** A calendar has several cards of one article: the one that had the focus comes first. */
function rowsOf(id: AnyId, former: string | null): readonly string[] {
  const rows = [`[role="option"][data-key$="${CSS.escape(id)}"]`]
  return former === null ? rows : [`[data-key="${CSS.escape(former)}"]`, ...rows]
}

async function nextFrame(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve)
  })
}
