import { shownMedia } from '../../library/references.ts'
import type { ExportOptions } from '../export-option.ts'
import type { ExportSource } from '../export-source.ts'
import type { ManifestFile } from './manifest.ts'

/** What the steps of every target speak of. */
export interface Bundled {
  readonly source: ExportSource
  readonly options: ExportOptions
  /** The files of all targets. */
  readonly files: readonly ManifestFile[]
}

export function hasArticlePictures({ articles, media }: ExportSource): boolean {
  return [...articles.values()].some((article) => shownMedia(article).some((id) => media.has(id)))
}
