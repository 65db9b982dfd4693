import type { ExportActivity } from '../core/export/export-activity.ts'
import type { ExportFailure } from '../core/export/export-failure.ts'
import type { ExportProgress } from '../core/export/export-progress.ts'
import type { RecordId } from '../core/library/record-id.ts'
import { failure, type Result } from '../core/result.ts'

/** Makes bundles one after the other and tells how far they are. */
export interface ExportQueue {
  readonly add: <Made extends BundleAtPlace>(
    work: QueuedWork<Made>,
  ) => Promise<Result<Made, ExportFailure>>
  /** Ends with the next stop; taken when somebody asks for a bundle, whose place and title are looked for first. */
  readonly signal: () => AbortSignal
  /** Stops the one that is being made, those that wait and those that were asked for. */
  readonly stop: () => void
}

export interface BundleAtPlace {
  readonly out: string
  readonly files: readonly string[]
}

export interface QueuedWork<Made extends BundleAtPlace> {
  readonly sent: RecordId
  readonly title: string
  readonly signal: AbortSignal
  readonly run: (
    signal: AbortSignal,
    onProgress: (progress: ExportProgress) => void,
  ) => Promise<Result<Made, ExportFailure>>
}

export function createExportQueue(tell: (activity: ExportActivity) => void): ExportQueue {
  let stopping = new AbortController()
  let waiting = 0
  let working: Promise<unknown> = Promise.resolve()

  async function run<Made extends BundleAtPlace>({
    sent,
    title,
    signal,
    run: make,
  }: QueuedWork<Made>): Promise<Result<Made, ExportFailure>> {
    waiting -= 1
    const made = signal.aborted
      ? failure({ kind: 'export-stopped' as const })
      : await make(signal, (progress) => tell({ kind: 'working', title, progress, waiting })).catch(
          fault,
        )
    tell(
      made.ok
        ? { kind: 'made', sent, path: made.value.out, files: made.value.files.length }
        : { kind: 'failed', failure: made.failure },
    )
    return made
  }

  return {
    add(work) {
      waiting += 1
      const made = working.then(() => run(work))
      working = made.catch(() => undefined)
      return made
    },
    signal: () => stopping.signal,
    stop() {
      stopping.abort()
      stopping = new AbortController()
    },
  }
}

/** The queue goes on, and whoever waits for the bundle is told. */
function fault(error: unknown): Result<never, ExportFailure> {
  return failure({
    kind: 'export-fault',
    reason: error instanceof Error ? error.message : String(error),
  })
}
