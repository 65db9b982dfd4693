import type { Article } from '../../article/article.ts'
import { ghostSigns } from '../../ghost-sign.ts'
import { textChecksum } from '../checksum.ts'
import { termSlug } from '../term-slug.ts'

/** The section comes first: Ghost shows the first tag, and has each once. What is for programs comes last. */
export function articleTags({ section, tags, excerpt, standfirst }: Article): readonly string[] {
  return [
    ...new Set([
      ...(section === '' ? [] : [section]),
      ...tags.map((tag) => (tag === section ? ghostSigns.sectionInTags : tag)),
      ...(section === '' ? [] : [ghostSigns.section]),
      ...(excerpt.kind === 'typed' && standfirst === '' ? [ghostSigns.excerpt] : []),
    ]),
  ]
}

/** A tag as the file has it, once for all posts. */
export function ghostTag(name: string) {
  return {
    id: tagId(name),
    name,
    slug: tagSlug(name),
    visibility: name.startsWith('#') ? 'internal' : 'public',
  }
}

export function tagId(name: string): string {
  return `tag-${textChecksum(name).slice(0, 20)}`
}

/** Ghost takes tags of one address for one tag, and begins those of internal ones as it is done here. */
function tagSlug(name: string): string {
  const slug = termSlug(name, (letter) => `u${letter.codePointAt(0)?.toString(16) ?? ''}`)
  return name.startsWith('#') ? `hash-${slug}` : slug
}
