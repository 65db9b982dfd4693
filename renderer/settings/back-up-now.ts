import { counted } from '../../core/counted.ts'
import { backupFailureSentence } from '../../core/library/backup-failure.ts'
import type { MadeBackup } from '../../core/library/backup.ts'
import type { Desk } from '../../preload/contract.ts'
import type { DeskActions } from '../desk/desk-store.ts'

/** Makes a backup of what is on the page too, and says what came of it. */
export async function backUpNow({
  desk,
  actions,
}: {
  readonly desk: Pick<Desk, 'backup:make'>
  readonly actions: Pick<DeskActions, 'flush' | 'notify'>
}): Promise<void> {
  await actions.flush()
  const made = await desk['backup:make'](undefined)
  if (made.ok) {
    actions.notify({ text: madeSentence(made.value), tone: 'plain' })
  } else if (made.failure.kind !== 'cancelled') {
    actions.notify({ text: backupFailureSentence(made.failure), tone: 'bad' })
  }
}

function madeSentence({ files, damaged, leftOut }: MadeBackup): string {
  const trouble = [
    ...(damaged.length === 0 ? [] : [`${damaged.length} of them damaged`]),
    ...(leftOut.length === 0 ? [] : [`without ${leftOut.join(', ')}`]),
  ]
  return [`Backed up ${counted(files, 'file')} and read them back`, ...trouble].join(', ')
}
