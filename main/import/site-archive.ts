import { longestData } from '../../core/import/import-source.ts'
import { recogniseSite } from '../../core/import/read-site.ts'
import { recogniseRecords } from '../../core/import/records-file.ts'
import { archiveEntries } from './archive-entries.ts'
import { archivePictures } from './archive-pictures.ts'
import type { ImportFile } from './import-file.ts'
import type { PictureSource } from './picture-source.ts'

/** The text of a zip that says what its posts or records are, and its pictures. */
export interface SiteArchive {
  readonly text: string
  readonly pictures: PictureSource
}

/** What Ghost hands over, or a bundle of this program; null for a zip of something else. Records come before posts. */
export async function openSiteArchive(file: ImportFile): Promise<SiteArchive | null> {
  let posts: SiteArchive | null = null
  try {
    for await (const entry of archiveEntries(file, 'zip')) {
      const isCandidate = candidate.test(entry.path) && entry.size <= longestData
      if (!isCandidate || (posts !== null && !entry.path.endsWith('records.json'))) continue
      const text = new TextDecoder().decode(await entry.bytes())
      const folder = entry.path.replace(/[^/]*$/u, '')
      const opened = { text, pictures: archivePictures({ file, form: 'zip', folder }) }
      if (recogniseRecords(text) !== null) return opened
      if (recogniseSite(text) !== null) posts ??= opened
    }
  } catch {
    return null
  }
  return posts
}

/** At most two folders deep, and never the posts of a Mastodon archive, which are looked for elsewhere. */
const candidate = /^(?:[^/]+\/){0,2}(?!outbox\.json$)[^/]+\.(?:json|xml)$/u
