import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterEach, expect, test, vi } from 'vitest'

import type { BackupActivity } from '../../../core/library/backup.ts'
import { backUpDaily } from '../../../main/backup/back-up-daily.ts'
import { type BackupDesk, createBackupDesk } from '../../../main/backup/backup-desk.ts'
import { createSettingsFile } from '../../../main/backup/settings-file.ts'
import { createDeskSession } from '../../../main/desk-session.ts'
import { anArticle } from '../../builders/article.ts'
import { aLibraryWith, reopened } from '../../builders/library.ts'
import { expectValue } from '../../builders/outcome.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { testMachine } from '../../builders/test-machine.ts'

interface TimedDesk {
  readonly backups: BackupDesk
  /** What the window was told, without its figures. */
  readonly told: BackupActivity['kind'][]
  /** The time that the desk believes in. */
  readonly at: (time: string) => void
  readonly place: string
  readonly edit: (headline: string) => Promise<void>
}

/** A desk on a library that changed last at 9 in the morning of 21 November. */
async function aTimedDesk(): Promise<TimedDesk> {
  const article = anArticle({ headline: 'Tides' })
  const library = await aLibraryWith(article)
  const place = join(await temporaryFolder(), 'backups')
  const told: BackupActivity['kind'][] = []
  let now = ''
  const backups = createBackupDesk({
    session: createDeskSession(library, {
      beforeReplace: async () => true,
      onReplace: () => undefined,
    }),
    machine: testMachine(),
    settings: createSettingsFile(await temporaryFolder()),
    ownPlace: place,
    openLibrary: async (folder) => ({ ok: true, value: await reopened(folder) }),
    clock: () => now,
    onActivity: ({ kind }) => told.push(kind),
  })
  return {
    backups,
    told,
    place,
    edit: async (headline) => {
      const { version } = expectValue(await library.read(article.id))
      expectValue(await library.save({ ...article, headline }, version))
    },
    at: (time) => {
      now = time
    },
  }
}

async function times({ backups }: TimedDesk): Promise<readonly string[]> {
  return (await backups.overview()).kept.map(({ madeAt }) => madeAt)
}

test('a backup is made when the desk is at rest and the last is older than a day', async () => {
  const desk = await aTimedDesk()
  for (const time of [
    // Somebody is writing.
    '2026-11-21T09:00:30.000Z',
    '2026-11-21T09:05:00.000Z',
    '2026-11-21T18:00:00.000Z',
    '2026-11-22T09:04:00.000Z',
    '2026-11-22T09:06:00.000Z',
  ]) {
    desk.at(time)
    await desk.backups.makeWhenDue()
  }
  expect(await times(desk)).toEqual(['2026-11-22T09:06:00.000Z', '2026-11-21T09:05:00.000Z'])
})

test('a library that is as its last backup has it needs no other, until something is written', async () => {
  const desk = await aTimedDesk()
  desk.at('2090-11-27T09:00:00.000Z')
  await desk.backups.makeWhenDue()
  desk.at('2090-11-28T10:00:00.000Z')
  await desk.backups.makeWhenDue()
  expect(await times(desk)).toEqual(['2090-11-27T09:00:00.000Z'])

  await desk.edit('Another word')
  // Who has just looked does not look again at once.
  desk.at('2090-11-28T10:05:00.000Z')
  await desk.backups.makeWhenDue()
  desk.at('2090-11-28T12:00:00.000Z')
  await desk.backups.makeWhenDue()
  expect(await times(desk)).toEqual(['2090-11-28T12:00:00.000Z', '2090-11-27T09:00:00.000Z'])
})

test('an automatic backup that failed is told, and made as soon as it can be', async () => {
  const desk = await aTimedDesk()
  await writeFile(desk.place, 'in the way')
  desk.at('2026-11-21T12:00:00.000Z')
  await desk.backups.makeWhenDue()
  expect(desk.told.at(-1)).toBe('failed')
})

afterEach(() => {
  vi.useRealTimers()
})

test('it is looked after two minutes, then every five, until the desk closes', () => {
  vi.useFakeTimers()
  let looks = 0
  let stops = 0
  const end = backUpDaily({
    makeWhenDue: async () => {
      looks += 1
    },
    stop: () => {
      stops += 1
    },
  })
  const seen = [1, 1, 4, 1, 5].map((minutes) => {
    vi.advanceTimersByTime(minutes * 60_000)
    return looks
  })
  end()
  vi.advanceTimersByTime(60 * 60_000)
  expect([seen, looks, stops]).toEqual([[0, 1, 1, 2, 3], 3, 1])
})
