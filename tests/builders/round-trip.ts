import { basename, join } from 'node:path'

import type { ExportOptions } from '../../core/export/export-option.ts'
import type { Target } from '../../core/export/target.ts'
import type { DeskKind, DeskRecord } from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { makeBundle } from '../../main/export/make-bundle.ts'
import { importFiles, readImportFiles } from '../../main/import/import-files.ts'
import type { Library } from '../../main/library/library.ts'
import { filesIn } from '../validators/files-in.ts'
import { morning, tickingClock } from './clock.ts'
import { aLibrary } from './library.ts'
import { expectValue } from './outcome.ts'
import { countingIds } from './record-id.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { workshop } from './workshop.ts'

export interface RoundTrip {
  readonly library: Library
  readonly edition: RecordId
  readonly target: Target
  readonly options: ExportOptions
  /** Which of the files come back, by their names. */
  readonly file: RegExp
}

/** Another library, into which the files of the edition came. */
export async function sentAndBack(trip: RoundTrip): Promise<Library> {
  const { library, edition, target, options, file } = trip
  const out = join(await temporaryFolder(), 'bundle')
  const order = { library, ids: [edition], targets: [target], options, out }
  expectValue(await makeBundle({ ...order, force: true, print: null, workshop, now: morning }))
  const files = (await filesIn(join(out, target))).filter((path) => file.test(basename(path)))
  const other = await aLibrary()
  expectValue(
    await importFiles({
      library: other,
      files: expectValue(await readImportFiles(files.map((path) => ({ path })))),
      repairText: false,
      clock: tickingClock('2027-01-01T00:00:00.000Z'),
      newId: countingIds(0x60_0000),
    }),
  )
  return other
}

/** All records of the kind that the library holds. */
export async function recordsOf<Kind extends DeskKind>(
  library: Library,
  kind: Kind,
): Promise<readonly Extract<DeskRecord, { kind: Kind }>[]> {
  const read = await Promise.all(library.list(kind).map(({ id }) => library.read(id)))
  return read
    .map((each) => expectValue(each).record)
    .filter((record): record is Extract<DeskRecord, { kind: Kind }> => record.kind === kind)
}
