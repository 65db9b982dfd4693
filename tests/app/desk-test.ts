import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, test as base } from '@playwright/test'

import { type LibraryRecord, recordTitle } from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import type { Media } from '../../core/pictures/media.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import { recordPath } from '../../main/library/library-folder.ts'
import type { NewMedia } from '../../main/library/library.ts'
import { parseRecordFile } from '../../main/library/record-file.ts'
import { tickingClock } from '../builders/clock.ts'
import { pngBytes } from '../builders/media.ts'
import { expectValue } from '../builders/outcome.ts'
import { countingIds } from '../builders/record-id.ts'
import { launchCopydesk, type OpenDesk } from './launch.ts'

/** What a library holds before its desk opens. */
export interface Holdings {
  /** Stored in this order, so that the last is the newest. */
  readonly records: readonly LibraryRecord[]
  /** Moved to the trash after that. */
  readonly trashed?: readonly RecordId[]
}

/** An open desk on a library of the test's own. */
export interface DeskOnLibrary extends OpenDesk {
  readonly folder: string
  /** Opens the desk once more, as it was left; for when this one is closed or was killed. */
  readonly openAgain: () => Promise<DeskOnLibrary>
  /** Puts a record on the page. */
  readonly show: (source: string, record: LibraryRecord) => Promise<void>
  /** The record as its file has it. */
  readonly onDisk: <R extends LibraryRecord>(record: R) => Promise<R>
}

interface DeskFixtures {
  /** Opens a desk on a new library with a small grey picture and what is asked for; it ends with the test. */
  readonly openDesk: (
    holdings: (picture: Media, others: readonly Media[]) => Holdings,
    pictures?: readonly NewMedia[],
  ) => Promise<DeskOnLibrary>
}

export const test = base.extend<DeskFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of needed fixtures from the pattern
  openDesk: async ({}, use) => {
    const ends: (() => Promise<void>)[] = []
    await use(async (holdings, pictures = []) => {
      const place = await mkdtemp(path.join(tmpdir(), 'copydesk-app-'))
      ends.unshift(() => rm(place, { recursive: true, force: true }))
      const folder = path.join(place, 'library')
      await makeLibrary(folder, holdings, pictures)
      return open()

      async function open(): Promise<DeskOnLibrary> {
        const desk = await launchCopydesk({ library: folder, userData: path.join(place, 'desk') })
        ends.unshift(() => desk.close())
        return onLibrary(desk, { folder, openAgain: open })
      }
    })
    for (const end of ends) await end()
  },
})

async function makeLibrary(
  folder: string,
  holdings: (picture: Media, others: readonly Media[]) => Holdings,
  pictures: readonly NewMedia[],
): Promise<void> {
  const library = expectValue(
    await createLibrary({
      folder,
      name: 'Harbour Review',
      clock: tickingClock(),
      newId: countingIds(),
    }),
  )
  const bytes = pngBytes({ width: 60, height: 40 })
  const picture = expectValue(await library.addMedia({ bytes, fileName: 'quay.png' }))
  const others: Media[] = []
  for (const each of pictures) others.push(expectValue(await library.addMedia(each)).record)
  const { records, trashed = [] } = holdings(picture.record, others)
  for (const record of records) expectValue(await library.create(record))
  for (const id of trashed) expectValue(await library.trash(id))
  await library.close()
}

function onLibrary(
  desk: OpenDesk,
  { folder, openAgain }: Pick<DeskOnLibrary, 'folder' | 'openAgain'>,
): DeskOnLibrary {
  return {
    ...desk,
    folder,
    openAgain,
    async show(source, record) {
      await desk.window.getByRole('navigation').getByText(source, { exact: true }).click()
      const option = desk.window.getByRole('option', { name: recordTitle(record) })
      await option.click()
      // The former page stays, and takes keys, until it is saved.
      await expect(option).toHaveAttribute('aria-selected', 'true')
    },
    async onDisk(record) {
      const bytes = await readFile(path.join(folder, recordPath(record)))
      const stored = expectValue(parseRecordFile(bytes, record)).record
      if (!isSameKind(stored, record)) throw new Error(`expected a ${record.kind}`)
      return stored
    },
  }
}

function isSameKind<R extends LibraryRecord>(stored: LibraryRecord, record: R): stored is R {
  return stored.kind === record.kind
}
