import type { DeskCalls } from '../../preload/contract.ts'
import type { backupCalls } from '../../preload/contract/backup-calls.ts'
import type { HandlerTools } from './handler-tools.ts'

export function createBackupHandlers({
  backups,
}: HandlerTools): Pick<DeskCalls, keyof typeof backupCalls> {
  return {
    'backup:overview': () => backups.overview(),
    'backup:choose-place': () => backups.choosePlace(),
    'backup:use-own-place': () => backups.useOwnPlace(),
    'backup:keep': (count) => backups.keep(count),
    'backup:make': () => backups.make(),
    'backup:stop'() {
      backups.stop()
      return Promise.resolve(null)
    },
    async 'backup:show-place'() {
      await backups.showPlace()
      return null
    },
    'backup:choose': () => backups.chooseBackup(),
    'backup:restore': (into) => backups.restore(into),
  }
}
