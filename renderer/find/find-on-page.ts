import type { DeskTools } from '../desk/desk-context.ts'

/** Shows the bar for finding where an article is open, or goes from one passage to the next. */
export function findOnPage(
  command: 'find-in-page' | 'replace-in-page' | 'find-next' | 'find-previous',
  { store, findBar }: Pick<DeskTools, 'store' | 'findBar'>,
): void {
  if (store.getState().page?.kind !== 'article') return
  switch (command) {
    case 'find-in-page':
      findBar.show()
      return
    case 'replace-in-page':
      findBar.setReplacing(true)
      findBar.show()
      return
    case 'find-next':
      findBar.step(1)
      return
    case 'find-previous':
      findBar.step(-1)
  }
}
