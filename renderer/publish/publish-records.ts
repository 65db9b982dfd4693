import { exportFailureSentence } from '../../core/export/export-failure.ts'
import { type AnyId, isRecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { DeskTools } from '../desk/desk-context.ts'
import { openId } from '../desk/page.ts'

/** Publishes what is chosen in the list, else what is on the page. */
export async function publishChosen(tools: DeskTools): Promise<void> {
  const { chosen } = tools.listing.getState()
  const open = openId(tools.store.getState().page)
  await publishRecords(tools, chosen.length > 0 || open === null ? chosen : [open])
}

/**
 * Records without the templates among them. A bundle is made of what is on the disk, so the page is saved first; of
 * two versions one is chosen before.
 */
export async function publishRecords(
  { store, actions }: Pick<DeskTools, 'store' | 'actions'>,
  all: readonly AnyId[],
): Promise<void> {
  if (!(await actions.flush())) return
  const { page, overview } = store.getState()
  const open = openId(page)
  const wanted = all.filter(isRecordId)
  const templates = (overview?.entries ?? []).filter(
    ({ id, isTemplate }) => isTemplate && wanted.some((each) => each === id),
  )
  const ids = wanted.filter((id) => !templates.some((template) => template.id === id))
  if (ids.length > 0) {
    const isConflicting = page !== null && page.open.conflict() !== null
    actions.showSheet(
      isConflicting && ids.some((id) => id === open)
        ? { kind: 'conflict' }
        : { kind: 'publish', ids },
    )
  } else if (templates.length > 0) {
    const text = exportFailureSentence({
      kind: 'template-chosen',
      titles: templates.map(shownTitle),
    })
    actions.notify({ text, tone: 'bad' })
  }
}
