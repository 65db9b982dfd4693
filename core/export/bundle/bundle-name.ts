import { slugify } from '../../article/slug.ts'
import type { Timestamp } from '../../timestamp.ts'

/** What a bundle is called before anybody calls it otherwise: `night-work`, `night-work-embargo-2027-03-12`. */
export function bundleName(title: string, embargoUntil: Timestamp | null): string {
  return namedWithEmbargo(slugify(title), embargoUntil)
}

/** The name with the day before which nothing may be published. */
export function namedWithEmbargo(name: string, embargoUntil: Timestamp | null): string {
  return embargoUntil === null ? name : `${name}-embargo-${embargoUntil.slice(0, 10)}`
}
