import type { Loss } from '../bundle/bundle-file.ts'

/**
 * The lengths that Ghost takes, in characters. One value over its limit makes it refuse the whole import without saying
 * why (Ghost 6, `core/server/data/schema`).
 */
export const ghostLimits = {
  title: 255,
  slug: 191,
  excerpt: 300,
  metaTitle: 300,
  metaDescription: 500,
  alt: 191,
  name: 191,
  bio: 250,
} as const

/** Cuts values to what Ghost takes and remembers what was cut. */
export interface GhostCutter {
  readonly cut: (field: keyof typeof ghostLimits, value: string, what: string) => string
  readonly losses: () => readonly Loss[]
}

export function createGhostCutter(): GhostCutter {
  const losses: Loss[] = []
  return {
    cut(field, value, what) {
      const limit = ghostLimits[field]
      if (value.length <= limit) return value
      losses.push({
        what: `The end of ${what}`,
        why: `Ghost takes ${limit} characters and would refuse the whole import. Shorten it.`,
      })
      const room = value.slice(0, limit - 1)
      const boundary = room.lastIndexOf(' ')
      return `${(boundary > 0 ? room.slice(0, boundary) : room).toWellFormed()}…`
    },
    losses: () => losses,
  }
}
