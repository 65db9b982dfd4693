import { spawnSync } from 'node:child_process'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createLibrary } from '../../main/library/create-library.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { tickingClock } from '../builders/clock.ts'
import { expectValue } from '../builders/outcome.ts'
import { countingIds } from '../builders/record-id.ts'
import type { TortureReport } from './torture-report.ts'

/** Fills a real disk of half a megabyte again and again, in memory; only root on Linux can make one. */
export async function tortureSmallDisk(): Promise<TortureReport> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-small-disk-'))
  try {
    if (!mounts(folder)) {
      return {
        tried: 0,
        failures: [],
        remarks: ['no small disk could be made here: root on Linux only'],
      }
    }
    try {
      return await fill(join(folder, 'library'))
    } finally {
      spawnSync('umount', ['--lazy', folder])
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function mounts(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder]).status === 0
}

const rounds = 20

async function fill(folder: string): Promise<TortureReport> {
  const clock = tickingClock()
  const newId = countingIds()
  const library = expectValue(await createLibrary({ folder, name: 'Small', clock, newId }))
  const failures: string[] = []
  const article = anArticle()
  let base = expectValue(await library.create(article)).version
  let tried = 0
  for (let round = 0; round < rounds; round += 1) {
    const ballast = await layBallast(join(folder, '..', 'ballast'))
    tried += 1
    const longer = { ...article, headline: `Round ${round}`, body: aDocument('x'.repeat(300_000)) }
    const refused = await library.save(longer, base)
    if (refused.ok) failures.push(`round ${round}: a full disk took a save`)
    else if (!('code' in refused.failure) || refused.failure.code !== 'ENOSPC') {
      failures.push(`round ${round}: ${JSON.stringify(refused.failure)}`)
    }
    const problems = await library.verify()
    if (problems.length > 0) failures.push(`round ${round}: ${JSON.stringify(problems)}`)
    const held = await library.read(article.id)
    if (!held.ok || held.value.version.hash !== base.hash) failures.push(`round ${round}: lost`)

    await rm(ballast)
    const saved = await library.save({ ...article, headline: `Room again ${round}` }, base)
    if (saved.ok) base = saved.value.version
    else failures.push(`round ${round}, with room again: ${JSON.stringify(saved.failure)}`)
  }
  await library.close()
  const reopened = expectValue(await openLibrary({ folder, clock }))
  const last = expectValue(await reopened.read(article.id))
  if (last.version.hash !== base.hash) failures.push('reopened: another version')
  await reopened.close()
  return { tried, failures, remarks: [`${tried} of them on a real disk of 512 KB`] }
}

/** Fills the disk to its last page with a file of somebody else. */
async function layBallast(path: string): Promise<string> {
  const file = await open(path, 'w')
  const page = Buffer.alloc(4096)
  try {
    for (;;) await file.write(page)
  } catch {
    // The disk is full, as it should be.
    return path
  } finally {
    await file.close()
  }
}
