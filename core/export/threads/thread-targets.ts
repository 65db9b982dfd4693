import { failure, type Result, success } from '../../result.ts'
import type { Thread } from '../../thread/thread.ts'
import { exportBluesky } from '../bluesky/bluesky.ts'
import type { ExportFailure } from '../export-failure.ts'
import type { ExportOptions } from '../export-option.ts'
import type { ExportedRecords } from '../export-records.ts'
import type { ExportSource } from '../export-source.ts'
import { pageNames } from '../page-names.ts'
import type { ThreadTarget } from '../target.ts'
import { threadName } from '../thread-name.ts'
import { exportHandNetwork, exportLinkedIn, type ThreadFiles } from './hand-network.ts'
import { exportMastodon } from './mastodon-steps.ts'
import { exportProof } from './proof.ts'
import { exportSchedulers } from './schedulers.ts'

/** A folder for each thread, because each is published by itself. */
export function exportThreads(
  target: ThreadTarget,
  source: ExportSource,
  options: ExportOptions,
): Result<ExportedRecords, ExportFailure> {
  const threads = source.chosen.filter((record) => record.kind === 'thread')
  const names = pageNames(threads.map(threadName))
  const exported: ExportedRecords[] = []
  for (const [at, thread] of threads.entries()) {
    const folder = `${target}/${names[at] ?? thread.id}`
    const result = exportThread(thread, { target, source, options, folder })
    if (!result.ok) return result
    const { files, losses } = result.value
    exported.push({
      files,
      losses: losses.map((loss) => ({ target, record: thread.id, ...loss })),
    })
  }
  return success({
    files: exported.flatMap(({ files }) => files),
    losses: exported.flatMap(({ losses }) => losses),
  })
}

interface ThreadSetting {
  readonly target: ThreadTarget
  readonly source: ExportSource
  readonly options: ExportOptions
  readonly folder: string
}

function exportThread(
  thread: Thread,
  { target, source, options, folder }: ThreadSetting,
): Result<ThreadFiles, ExportFailure> {
  switch (target) {
    case 'bluesky':
      return exportBluesky(thread, source, {
        did: options['bluesky.did'] ?? null,
        at: options['bluesky.at'] ?? null,
        rkeys: (options['bluesky.rkeys'] ?? '').split(/[\s,]+/u).filter((key) => key !== ''),
        folder,
      })
    case 'mastodon':
      return success(exportMastodon(thread, source, folder))
    case 'x':
    case 'threads':
      return success(exportHandNetwork(thread, source, { network: target, folder }))
    case 'linkedin':
      return success(exportLinkedIn(thread, source, folder))
    case 'schedulers': {
      const at = options['schedulers.at'] ?? null
      const made = exportSchedulers(thread, source, { folder, at })
      return made.ok
        ? made
        : failure({ kind: 'export-option', option: 'schedulers.at', reason: made.failure })
    }
    case 'proof':
      return success(exportProof(thread, source, folder))
  }
}
