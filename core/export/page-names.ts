import { slugify } from '../slug.ts'

/**
 * A file name for each title, in order, without an extension: lower-case ASCII letters, digits and
 * hyphens, no two the same, none that Windows keeps for itself. The first with a name keeps it, the
 * next become `name-2`, `name-3`.
 */
export function pageNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const name = freeName(slugify(title), taken)
    taken.add(name)
    return name
  })
}

function freeName(slug: string, taken: ReadonlySet<string>): string {
  const name = reserved.test(slug) ? `${slug}-page` : slug
  if (!taken.has(name)) return name
  const endings = Array.from({ length: taken.size + 1 }, (_, at) => `${name}-${at + 2}`)
  return endings.find((candidate) => !taken.has(candidate)) ?? name
}

/** `index` is ours: the front page stands beside the others. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/u
