import { z } from 'zod'

import { customFieldSchema } from '../article/custom-field.ts'
import { checklistItemSchema } from '../article/workflow.ts'
import { houseStyleSchema } from '../house-style/house-style.ts'
import { startingStyle } from '../house-style/starting-style.ts'
import { savedFilterSchema } from '../lists/saved-filter.ts'
import { type Timestamp, timestampSchema } from '../timestamp.ts'
import { exportPresetSchema, startingPresets } from './export-preset.ts'
import { type RecordId, recordIdSchema } from './record-id.ts'

export const houseSchema = z
  .strictObject({
    kind: z.literal('house'),
    id: recordIdSchema,
    /** Of the journal that the library is for; null: called as the library is. */
    journalName: z.string().min(1).nullable(),
    /** Where its site stands, once that is known. */
    journalAddress: z.string().min(1).nullable(),
    /** BCP 47; what new articles begin in, and whose manner the pages keep that are no article. */
    journalLanguage: z.string().min(2),
    /** Words that are spelt rightly in this library, besides those of the dictionaries. */
    dictionary: z.array(z.string()).readonly(),
    style: houseStyleSchema,
    customFields: z.array(customFieldSchema).readonly(),
    checklist: z.array(checklistItemSchema).readonly(),
    filters: z.array(savedFilterSchema).readonly(),
    /** Records that are wanted close at hand. */
    favourites: z.array(recordIdSchema).readonly(),
    /** What bundles are made for, under names. */
    presets: z.array(exportPresetSchema).readonly(),
    /** How many characters the Mastodon server of the house lets a post have. */
    mastodonLimit: z.int().min(1),
    /** A picture without alt text stops a bundle; else it is a warning. */
    isAltTextRequired: z.boolean(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .readonly()

/** What everybody who works in a library has agreed on; a library has one, from the first change on. */
export type House = z.infer<typeof houseSchema>

/** The same in every library, so that two copies that agreed on something apart are merged. */
export const houseId: RecordId = recordIdSchema.parse('00000000-0000-7000-8000-000000000001')

/** What a Mastodon server lets a post have unless it says otherwise. */
export const usualMastodonLimit = 500

/** What a journal is written in unless it says otherwise. */
export const usualLanguage = 'en-GB'

/** What holds while nobody has agreed on anything else. */
export function createHouse(now: Timestamp): House {
  return {
    kind: 'house',
    id: houseId,
    journalName: null,
    journalAddress: null,
    journalLanguage: usualLanguage,
    dictionary: [],
    style: startingStyle,
    customFields: [],
    checklist: [],
    filters: [],
    favourites: [],
    presets: startingPresets,
    mastodonLimit: usualMastodonLimit,
    isAltTextRequired: true,
    createdAt: now,
    updatedAt: now,
  }
}
