import { Command, Option } from 'commander'
import { z } from 'zod'

import { exportRecords } from '../../core/export/export-records.ts'
import type { ExportSource } from '../../core/export/export-source.ts'
import { planSite } from '../../core/export/site/site.ts'
import { recordText } from '../../core/export/text/text.ts'
import type { DeskRecord } from '../../core/library/library-record.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { readExportSource } from '../export/read-export-source.ts'
import type { CliCommand } from './cli-command.ts'
import { findRecord } from './find-record.ts'
import { finished, type Refusal } from './outcome.ts'
import { exportRefusal, libraryRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

const forms = ['json', 'markdown', 'html', 'text'] as const

type Form = (typeof forms)[number]

const optionsSchema = z.strictObject({ as: z.enum(forms).optional() })

/** `show LIBRARY ID`: one record, as it would be read. */
export const showCommand: CliCommand = {
  define: () =>
    new Command('show')
      .description('Show one record.')
      .argument('<library>', 'the folder of the library')
      .argument('<id>', 'an id, its beginning or end, or an exact headline')
      .addOption(new Option('--as <form>', 'how (default: text, json with --json)').choices(forms))
      .addHelpText(
        'after',
        `
HTML and Markdown are those of the export: a page with its addresses; threads have neither.

With --json: the record as the library keeps it; with another form { "id", "kind", "as", "text" }

Example:
  $ copydesk show desk "The Quiet Hour" --as markdown`,
      ),
  async run({ args: [folder = '', word = ''], options }, surroundings) {
    const { as } = optionsSchema.parse(options)
    return withLibrary(folder, surroundings, async (library) => {
      const found = findRecord(library, word)
      if (!found.ok) return found.failure
      const read = await readExportSource(library, [found.value])
      if (!read.ok) return libraryRefusal(read.failure)
      const { source } = read.value
      const [record] = source.chosen
      if (record === undefined) return libraryRefusal({ kind: 'record-missing', id: found.value })
      const text = formText(record, as ?? 'text', source)
      if (!text.ok) return text.failure
      const { id, kind } = record
      return finished({
        text: text.value,
        json: as === undefined || as === 'json' ? record : { id, kind, as, text: text.value },
      })
    })
  },
}

function formText(record: DeskRecord, form: Form, source: ExportSource): Result<string, Refusal> {
  switch (form) {
    case 'json':
      return success(JSON.stringify(record, null, 2))
    case 'text':
      return success(recordText(record, source))
    case 'html':
    case 'markdown':
      return pageText(record, form, source)
  }
}

/** The record's own page among those that an export makes of it. */
function pageText(
  record: DeskRecord,
  target: 'html' | 'markdown',
  source: ExportSource,
): Result<string, Refusal> {
  const exported = exportRecords({ source, targets: [target], options: {} })
  if (!exported.ok) return failure(exportRefusal(exported.failure))
  const { paths } = planSite({
    source,
    ...(target === 'html'
      ? { extension: 'html', people: 'with-an-edition' }
      : { extension: 'md', people: 'always' }),
  })
  const path = `${target}/${paths.get(record.id)}`
  const page = exported.value.files.find((file) => file.path === path)
  if (page !== undefined && 'pieces' in page) return success([...page.pieces()].join(''))
  if (page === undefined || !('text' in page)) throw new Error(`The export has no page ${path}`)
  return success(page.text())
}
