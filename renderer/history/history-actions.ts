import type { PassageChange } from '../../core/history/record-difference.ts'
import { withPassage } from '../../core/history/restore-passage.ts'
import type { SnapshotEntry } from '../../core/history/snapshot.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { DamagedRecord, RepairReport } from '../../core/library/library-report.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { mergeRecords } from '../../core/merge/merge-records.ts'
import type { DeskTools } from '../desk/desk-context.ts'
import { openId } from '../desk/page.ts'
import { printedTime } from '../desk/printed-time.ts'

/** Keeps what is on the page under a name; a version is made of what is on the disk, so the page is saved first. */
export async function keepVersion(tools: DeskTools, name: string): Promise<void> {
  const { desk, store, actions } = tools
  const id = openId(store.getState().page)
  if (id === null || !(await actions.flush())) return
  const kept = await desk['history:keep']({ id, name })
  if (!kept.ok) {
    complain(tools, failureSentence(kept.failure))
    return
  }
  tools.versionsChanged.give()
  actions.notify({ text: `Kept as “${name}”`, tone: 'plain' })
}

/** Makes a version the present one, and shows it; answers whether it did. */
export async function restoreVersion(
  tools: DeskTools,
  id: AnyId,
  version: Pick<SnapshotEntry, 'id' | 'savedAt'>,
): Promise<boolean> {
  const { desk, actions } = tools
  if (!(await actions.flush())) return false
  const before = await desk['record:read'](id)
  const restored = await desk['history:restore']({ id, version: version.id })
  if (!restored.ok) {
    complain(tools, failureSentence(restored.failure))
    return false
  }
  await showFile(tools, id)
  const label = `Back to the version of ${printedTime(version.savedAt)}`
  // Out of a damaged file there is nothing to go back to.
  if (!before.ok || restored.value.replaced === null) actions.notify({ text: label, tone: 'plain' })
  else {
    const { record } = before.value
    // When it was saved is no part of what was done, and differs as soon as something else is.
    const after = { ...restored.value.stored.record, updatedAt: record.updatedAt }
    actions.did({ kind: 'changed', label, change: { before: record, after } })
  }
  return true
}

/** Puts what the file holds now on the page, in the list and in the timeline. */
async function showFile(tools: DeskTools, id: AnyId): Promise<void> {
  const { store, actions } = tools
  const { page } = store.getState()
  if (page !== null && openId(page) === id) await page.open.catchUp()
  await actions.reload()
  tools.versionsChanged.give()
}

/** Brings one passage of an older version back to the page; everything written since stays. */
export async function restorePassage(
  tools: DeskTools,
  older: LibraryRecord,
  change: PassageChange,
): Promise<void> {
  const { desk, store, actions } = tools
  const { page } = store.getState()
  if (page === null || !(await actions.flush())) return
  const kept = await desk['history:keep']({ id: older.id, name: null })
  if (!kept.ok) {
    complain(tools, failureSentence(kept.failure))
    return
  }
  const before: LibraryRecord = page.open.latest()
  const after = withPassage({ present: before, older, change })
  if (!(await page.open.replace(after))) {
    complain(tools, 'The page can’t take this passage; nothing was changed')
    return
  }
  tools.versionsChanged.give()
  actions.notify({
    text: 'The passage is back',
    tone: 'plain',
    undo: async () => {
      const mine: LibraryRecord = page.open.latest()
      const merged = mergeRecords({ base: after, mine, theirs: before })
      if (merged.collisions.length > 0) complain(tools, 'The passage was edited since, so it stays')
      else if (await page.open.replace(merged.value)) actions.notify(null)
    },
  })
}

/** Puts a kept version in the place of a damaged file; answers whether it did. */
export async function bringBack(
  tools: DeskTools,
  damaged: Pick<DamagedRecord, 'id'>,
  version: SnapshotEntry,
): Promise<boolean> {
  const { desk, actions } = tools
  const back = await desk['library:bring-back']({ id: damaged.id, version: version.id })
  await actions.reload()
  if (!back.ok) {
    complain(tools, failureSentence(back.failure))
    return false
  }
  tools.versionsChanged.give()
  return true
}

/** Mends what can be mended; null when the library could not be worked on, which is said. */
export async function repairLibrary(tools: DeskTools): Promise<RepairReport | null> {
  const { desk, store, actions } = tools
  if (!(await actions.flush())) return null
  const report = await desk['library:repair'](undefined)
  if (report.ok) actions.noteProblems(report.value.left)
  await actions.reload()
  if (!report.ok) {
    complain(tools, failureSentence(report.failure))
    return null
  }
  await store.getState().page?.open.catchUp()
  tools.versionsChanged.give()
  return report.value
}

/** Removes what is in the trash for ever. */
export async function emptyTrash(tools: DeskTools): Promise<void> {
  const { desk, actions } = tools
  const removed = await desk['trash:empty'](undefined)
  await actions.reload()
  if (!removed.ok) {
    complain(tools, failureSentence(removed.failure))
    return
  }
  actions.notify({ text: 'The trash is empty', tone: 'plain' })
}

function complain({ actions }: DeskTools, text: string): void {
  actions.notify({ text, tone: 'bad' })
}
