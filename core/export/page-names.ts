import { slugify } from '../article/slug.ts'
import { uniqueNames } from './unique-names.ts'

/**
 * A file name for each title, in order, without an extension: lower-case ASCII letters, digits and
 * hyphens, no two the same, none that Windows keeps for itself. The first with a name keeps it, the
 * next become `name-2`, `name-3`.
 */
export function pageNames(titles: readonly string[]): readonly string[] {
  const unique = uniqueNames()
  return titles.map((title) => unique(safeName(slugify(title))))
}

function safeName(slug: string): string {
  return reserved.test(slug) ? `${slug}-page` : slug
}

/** `index` is ours: the front page stands beside the others. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/u
