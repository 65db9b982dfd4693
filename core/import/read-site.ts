import { type Result } from '../result.ts'
import { isGhostFile, readGhost } from './ghost/ghost.ts'
import type { ImportDrafts } from './import-proposal.ts'
import type { SiteFormat } from './import-source.ts'
import { isWordpressFile } from './wordpress/wordpress-file.ts'
import { readWordpress } from './wordpress/wordpress.ts'

/** Which publishing program handed the text over; null for any other text. */
export function recogniseSite(text: string): SiteFormat | null {
  if (isWordpressFile(text)) return 'wordpress'
  return isGhostFile(text) ? 'ghost' : null
}

/** What the site becomes; the failure is a clause. */
export function readSite(format: SiteFormat, text: string): Result<ImportDrafts, string> {
  switch (format) {
    case 'wordpress':
      return readWordpress(text)
    case 'ghost':
      return readGhost(text)
  }
}
