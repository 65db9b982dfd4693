import { type ExportFailure, exportFailureSentence } from '../../core/export/export-failure.ts'
import { type ImportFailure, importFailureSentence } from '../../core/import/import-failure.ts'
import { type ApplyFailure, applyFailureSentence } from '../../core/import/import-outcome.ts'
import { failureSentence, type LibraryFailure } from '../../core/library/library-failure.ts'
import { type Refusal, refusal } from './outcome.ts'

export function libraryRefusal(failure: LibraryFailure): Refusal {
  return refusal({
    status: libraryStatus(failure),
    reason: failure.kind,
    sentence: `${failureSentence(failure)}${nextStep(failure)}`,
  })
}

export function importRefusal(failure: ImportFailure): Refusal {
  return refusal({
    status: failure.kind === 'wrong-kind' ? 2 : 3,
    reason: failure.kind,
    sentence: importFailureSentence(failure),
  })
}

export function applyRefusal(failure: ApplyFailure): Refusal {
  if (failure.kind === 'import-forgotten') {
    return refusal({ status: 3, reason: failure.kind, sentence: applyFailureSentence(failure) })
  }
  if (failure.kind !== 'not-written') return importRefusal(failure)
  return refusal({
    status: libraryStatus(failure.reason),
    reason: failure.reason.kind,
    sentence: applyFailureSentence(failure),
    details: { left: failure.left },
  })
}

export function exportRefusal(failure: ExportFailure): Refusal {
  return refusal({
    status: exportStatus(failure),
    reason: failure.kind,
    sentence: `${exportFailureSentence(failure)}${nextStep(failure)}`,
  })
}

function nextStep({ kind }: ExportFailure): string {
  if (kind === 'damaged-file') {
    return ' “copydesk verify” names every damaged file, and with --repair brings the newest good versions back.'
  }
  return kind === 'no-printer'
    ? ' A clone of Copydesk prints by “npm start -- cli export …”; --to makes the other targets by themselves.'
    : ''
}

function exportStatus(failure: ExportFailure): Refusal['status'] {
  switch (failure.kind) {
    case 'errors-remain':
    case 'export-stopped':
    case 'export-fault':
    case 'export-too-large':
      return 1
    case 'nothing-chosen':
    case 'target-refuses':
    case 'template-chosen':
    case 'no-printer':
    case 'export-option':
    case 'bluesky-options':
    case 'design':
    case 'destination-taken':
    case 'destination-nowhere':
      return 2
    case 'not-a-library':
    case 'folder-taken':
    case 'newer-library':
    case 'not-migrated':
    case 'read-only':
    case 'record-missing':
    case 'version-missing':
    case 'stale-revision':
    case 'record-too-deep':
    case 'record-too-large':
    case 'damaged-file':
    case 'busy':
    case 'disk':
      return libraryStatus(failure)
  }
}

function libraryStatus(failure: LibraryFailure): Refusal['status'] {
  switch (failure.kind) {
    case 'record-missing':
    case 'version-missing':
      return 1
    case 'not-a-library':
    case 'folder-taken':
      return 2
    case 'newer-library':
    case 'not-migrated':
    case 'read-only':
    case 'record-too-deep':
    case 'record-too-large':
    case 'damaged-file':
      return 3
    case 'stale-revision':
    case 'busy':
    case 'disk':
      return 4
  }
}
