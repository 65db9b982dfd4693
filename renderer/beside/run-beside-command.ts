import type { Beside } from '../../core/desk/beside.ts'
import { isRecordId } from '../../core/library/record-id.ts'
import type { DeskTools } from '../desk/desk-context.ts'
import { focusOn } from '../desk/focus-on.ts'
import { focusText } from '../desk/focus-page.ts'
import { openId } from '../desk/page.ts'
import { whenShown } from '../desk/when-shown.ts'
import { windowRoom } from '../desk/window-room.ts'
import { standingBack } from './standing-back.ts'

export type BesideCommand = 'toggle-beside' | 'swap-beside'

type BesideTools = Pick<DeskTools, 'store' | 'actions'>

/** Puts something beside the article on the page, or takes the two for each other. */
export async function runBesideCommand(command: BesideCommand, tools: BesideTools): Promise<void> {
  const { store, actions } = tools
  if (store.getState().page?.kind !== 'article') {
    const text = 'Open an article first; another can stand beside it then'
    actions.notify({ text, tone: 'plain' })
    return
  }
  switch (command) {
    case 'toggle-beside':
      if (store.getState().view.beside.isShown) hide(tools)
      else await show(tools)
      return
    case 'swap-beside':
      await swap(tools)
  }
}

async function show({ store, actions }: BesideTools): Promise<void> {
  const { beside } = store.getState().view
  store.setState({ isBesideFirst: true })
  actions.setView({ beside: { ...beside, isShown: true } })
  const text = standingBack(windowRoom())
  if (text !== null) actions.notify({ text, tone: 'plain' })
  // What is read beside needs no keys; a choice that is still to be made does.
  const isChosen = beside.look !== 'article' || beside.article !== null
  await whenShown(() =>
    isChosen ? document.querySelector(pane) !== null : focusOn(`${pane} [role="combobox"]`),
  )
  if (document.activeElement === document.body) await focusText()
}

/** The window's panes bear the sign too. */
const pane = 'section[data-beside]'

function hide({ store, actions }: BesideTools): void {
  const isFocusThere = document.activeElement?.matches(`${pane} *`) === true
  actions.setView({ beside: { ...store.getState().view.beside, isShown: false } })
  if (isFocusThere) document.querySelector<HTMLElement>('main [aria-label="Body"]')?.focus()
}

async function swap({ store, actions }: BesideTools): Promise<void> {
  const { view, page } = store.getState()
  const beside: Beside = view.beside
  const former = openId(page)
  if (beside.look !== 'article' || beside.article === null || !isRecordId(former)) {
    actions.notify({ text: 'No other article stands beside this one', tone: 'plain' })
    return
  }
  await actions.open(beside.article)
  // What could not be saved stays on the page, and so the other stays beside it.
  if (openId(store.getState().page) !== beside.article) return
  actions.setView({ beside: { isShown: true, look: 'article', article: former } })
  await focusText()
}
