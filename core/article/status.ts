import { z } from 'zod'

export const statuses = ['idea', 'draft', 'in-review', 'ready', 'published', 'archived'] as const

export const statusSchema = z.enum(statuses)

/** Where an article stands on its way to the reader. */
export type Status = z.infer<typeof statusSchema>

export function statusLabel(status: Status): string {
  switch (status) {
    case 'idea':
      return 'Idea'
    case 'draft':
      return 'Draft'
    case 'in-review':
      return 'In review'
    case 'ready':
      return 'Ready'
    case 'published':
      return 'Published'
    case 'archived':
      return 'Archived'
  }
}
