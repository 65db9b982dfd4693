import { join } from 'node:path'

import type { ExportOptions } from '../../core/export/export-option.ts'
import type { Target } from '../../core/export/target.ts'
import { makeBundle } from '../../main/export/make-bundle.ts'
import { aLibrary } from './library.ts'
import { pngBytes } from './media.ts'
import { expectValue } from './outcome.ts'
import { publishedRecords } from './published-records.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The folder of a bundle of the edition of `publishedRecords`. */
export async function aPublishedEdition(
  targets: readonly Target[],
  options: ExportOptions = {},
): Promise<string> {
  const library = await aLibrary()
  const picture = expectValue(
    await library.addMedia({ bytes: pngBytes(), fileName: 'Reading room.png', alt: 'Green lamps' }),
  )
  const { records, edition } = publishedRecords(picture.record.id)
  for (const record of records) expectValue(await library.create(record))
  const out = join(await temporaryFolder(), 'bundle')
  expectValue(
    await makeBundle({
      library,
      ids: [edition],
      targets,
      options,
      out,
      force: true,
      print: null,
    }),
  )
  return out
}
