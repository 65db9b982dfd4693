import type { AnyId } from '../../core/library/record-id.ts'
import type { DeskActions } from '../desk/desk-store.ts'
import { focusPage } from '../desk/focus-page.ts'

/** Puts the record of a card of a board or calendar on the page; the way back leads to the card. */
export async function openCard(
  { open }: Pick<DeskActions, 'open'>,
  id: AnyId,
  card: string,
): Promise<void> {
  await open(id, `[data-key="${CSS.escape(card)}"]`)
  focusPage()
}
