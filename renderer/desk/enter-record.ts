import type { AnyId } from '../../core/library/record-id.ts'
import type { DeskTools } from './desk-context.ts'
import { focusPage, focusWriting } from './focus-page.ts'
import { openId } from './page.ts'

/** Puts a record on the page to be written on. The way back leads to what led here, a selector. */
export async function enterRecord(
  { actions, store }: Pick<DeskTools, 'actions' | 'store'>,
  id: AnyId,
  from?: string,
): Promise<void> {
  await actions.open(id, from)
  const { page } = store.getState()
  if (page === null || openId(page) !== id) focusPage()
  else await focusWriting(page)
}
