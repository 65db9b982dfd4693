import type { DeskTools } from '../desk/desk-context.ts'

/** Shows the bar for finding where an article is open, or goes from one passage to the next. */
export function findOnPage(
  command: 'find-in-page' | 'replace-in-page' | 'find-next' | 'find-previous',
  { store, actions }: Pick<DeskTools, 'store' | 'actions'>,
): void {
  const { page, find } = store.getState()
  if (page?.kind !== 'article') return
  const { turn, steps } = find ?? { turn: 0, steps: 0 }
  switch (command) {
    case 'find-in-page':
      actions.find({ isReplacing: find?.isReplacing ?? false, turn: turn + 1, steps })
      return
    case 'replace-in-page':
      actions.find({ isReplacing: true, turn: turn + 1, steps })
      return
    case 'find-next':
    case 'find-previous':
      if (find === null) actions.find({ isReplacing: false, turn: 1, steps })
      else actions.find({ ...find, steps: steps + (command === 'find-next' ? 1 : -1) })
  }
}
