import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { failure, type Result, success } from '../../core/result.ts'
import { type Say } from './say.ts'

interface Download {
  readonly what: string
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
  /** The folder, private to this download, that grows while it goes on. */
  readonly growing: string
  /** Expected size in megabytes. */
  readonly megabytes: number
  readonly say: Say
}

const lookEvery = 500
const tellEvery = 2_000
const stallsAfter = 30_000

/**
 * Runs a program that downloads into a folder, tells the progress by the folder's growth, and ends it when nothing
 * has arrived for half a minute. The refusal is the last thing the program said.
 */
export async function watchDownload(download: Download): Promise<Result<void, string>> {
  const child = spawn(download.program, download.args, {
    cwd: download.folder,
    env: download.environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4_000)
  })
  const ended = new Promise<Error | number>((resolve) => {
    child.on('error', resolve)
    child.on('close', (status) => resolve(status ?? 1))
  })
  const outcome = await endOrStall(download, ended)
  if (outcome === 'stalled') {
    child.kill('SIGKILL')
    return failure('nothing arrived for half a minute')
  }
  if (outcome instanceof Error) {
    return failure(outcome.message)
  }
  return outcome === 0 ? success(undefined) : failure(firstReason(complaint))
}

/** The line of a program's complaint that says why, without stack and decoration. */
export function firstReason(complaint: string): string {
  const lines = complaint.split('\n').map((line) => line.replace(/^npm (error|warn)\s*/, '').trim())
  const spoken = lines.filter((line) => line !== '' && !line.startsWith('at '))
  return (
    spoken.find((line) => /error|failed|denied|not found/i.test(line)) ??
    spoken[0] ??
    'no reason given'
  )
}

// Tells the progress until the download has ended; answers earlier only when nothing arrives any more.
async function endOrStall(
  download: Download,
  ended: Promise<Error | number>,
): Promise<'stalled' | Error | number> {
  let arrived = 0
  let lastGrowth = Date.now()
  let lastSaid = Date.now()
  for (;;) {
    const ending = await Promise.race([ended, setTimeout(lookEvery)])
    if (ending !== undefined) {
      return ending
    }
    const bytes = await sizeOf(download.growing)
    const now = Date.now()
    if (bytes !== arrived) {
      arrived = bytes
      lastGrowth = now
    } else if (now - lastGrowth > stallsAfter) {
      return 'stalled'
    }
    if (now - lastSaid >= tellEvery) {
      lastSaid = now
      const megabytes = Math.min(Math.round(bytes / 1e6), download.megabytes)
      download.say(`${download.what}: ${megabytes} of about ${download.megabytes} MB`)
    }
  }
}

async function sizeOf(folder: string): Promise<number> {
  let total = 0
  for (const entry of await entriesOf(folder)) {
    const place = path.join(entry.parentPath, entry.name)
    // A download renames its files as it goes; one that is gone again counts nothing.
    total += entry.isFile()
      ? await stat(place).then(
          (found) => found.size,
          () => 0,
        )
      : 0
  }
  return total
}

async function entriesOf(folder: string): Promise<Awaited<ReturnType<typeof listFolder>>> {
  try {
    return await listFolder(folder)
  } catch {
    return []
  }
}

async function listFolder(folder: string) {
  return readdir(folder, { recursive: true, withFileTypes: true })
}
