import { type BackupFailure, backupFailureSentence } from '../../core/library/backup-failure.ts'
import { type Refusal, refusal } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'

export function backupRefusal(failure: BackupFailure): Refusal {
  if (failure.kind === 'library') return libraryRefusal(failure.reason)
  return refusal({
    status: backupStatus(failure),
    reason: failure.kind,
    sentence: backupFailureSentence(failure),
  })
}

function backupStatus(failure: Exclude<BackupFailure, { kind: 'library' }>): Refusal['status'] {
  switch (failure.kind) {
    case 'cancelled':
    case 'under-way':
      return 1
    case 'inside-library':
    case 'destination-taken':
      return 2
    case 'not-a-backup':
    case 'left-out':
      return 3
    case 'differs':
    case 'no-room':
      return 4
  }
}
