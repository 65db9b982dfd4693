import { type ImportForecast, importForecast } from '../../core/import/import-preview.ts'
import type { ImportProposal } from '../../core/import/import-proposal.ts'
import type { Library } from '../library/library.ts'
import { libraryMatches } from './library-matches.ts'
import { otherLook } from './other-look.ts'

/** What the file would become in this library, which may have some of it already. */
export async function forecastImport(
  library: Library,
  proposal: ImportProposal,
): Promise<ImportForecast> {
  const known = await libraryMatches(library, proposal, otherLook(proposal))
  return importForecast(proposal, {
    article: known.articles.size,
    author: known.authors.size,
    edition: known.editions.size,
    thread: known.threads.size,
  })
}
