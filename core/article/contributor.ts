import { z } from 'zod'

import { recordIdSchema } from '../library/record-id.ts'

export const contributorRoleSchema = z.enum(['translator', 'photographer', 'illustrator', 'editor'])

export type ContributorRole = z.infer<typeof contributorRoleSchema>

export const contributorSchema = z
  .strictObject({
    id: recordIdSchema,
    author: recordIdSchema,
    role: contributorRoleSchema,
  })
  .readonly()

/** A person who had a part in an article and is named beside its authors. */
export type Contributor = z.infer<typeof contributorSchema>

export function contributorRoleLabel(role: ContributorRole): string {
  switch (role) {
    case 'translator':
      return 'Translator'
    case 'photographer':
      return 'Photographer'
    case 'illustrator':
      return 'Illustrator'
    case 'editor':
      return 'Editor'
  }
}
