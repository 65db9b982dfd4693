import { type ImportForecast, importForecast } from '../../core/import/import-preview.ts'
import type { ImportProposal } from '../../core/import/import-proposal.ts'
import { countRecords } from '../../core/import/records-file.ts'
import type { Library } from '../library/library.ts'
import { libraryMatches } from './library-matches.ts'
import { otherLook } from './other-look.ts'
import { knownRecords } from './whole-records.ts'

/** What the file would become in this library, which may have some of it already. */
export async function forecastImport(
  library: Library,
  proposal: ImportProposal,
): Promise<ImportForecast> {
  const known = await libraryMatches(library, proposal, otherLook(proposal))
  const whole = countRecords(await knownRecords(library, proposal.records))
  return importForecast(proposal, {
    article: known.articles.size + whole.article,
    author: known.authors.size + whole.author,
    edition: known.editions.size + whole.edition,
    thread: known.threads.size + whole.thread,
  })
}
