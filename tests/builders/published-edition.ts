import { join } from 'node:path'

import type { ExportOptions } from '../../core/export/export-option.ts'
import type { Target } from '../../core/export/target.ts'
import { makeBundle } from '../../main/export/make-bundle.ts'
import { morning } from './clock.ts'
import { aLibrary } from './library.ts'
import { pngBytes } from './media.ts'
import { expectValue } from './outcome.ts'
import { publishedRecords } from './published-records.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { workshop } from './workshop.ts'

/** The folder of a bundle of the edition of `publishedRecords`, or of its featured article alone. */
export async function aPublishedEdition(
  targets: readonly Target[],
  options: ExportOptions = {},
  chosen: 'edition' | 'featured' = 'edition',
): Promise<string> {
  const library = await aLibrary()
  const picture = expectValue(
    await library.addMedia({ bytes: pngBytes(), fileName: 'Reading room.png', alt: 'Green lamps' }),
  )
  const { records, edition, featured } = publishedRecords(picture.record.id)
  for (const record of records) expectValue(await library.create(record))
  const out = join(await temporaryFolder(), 'bundle')
  expectValue(
    await makeBundle({
      library,
      ids: [chosen === 'edition' ? edition : featured],
      targets,
      options,
      out,
      force: true,
      now: morning,
      print: null,
      workshop,
    }),
  )
  return out
}
