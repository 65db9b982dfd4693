import { z } from 'zod'

import { targetSchema } from '../export/target.ts'
import { recordIdSchema } from './record-id.ts'

export const bundleForms = ['zip', 'folder'] as const

export type BundleForm = (typeof bundleForms)[number]

export const exportPresetSchema = z
  .strictObject({
    id: recordIdSchema,
    name: z.string().min(1),
    targets: z.array(targetSchema).readonly(),
    /** By the names of the options; one that no target knows any more is left out when it is used. */
    options: z.record(z.string(), z.string()).readonly(),
    form: z.enum(bundleForms),
    /** The name of the bundle says until when it must wait. */
    isEmbargoNamed: z.boolean(),
  })
  .readonly()

/** What a bundle is made for, under a name: `Website`, `Print`. */
export type ExportPreset = z.infer<typeof exportPresetSchema>

/** What every library begins with; the ids are the same in each, so that two copies of one are merged. */
export const startingPresets: readonly ExportPreset[] = [
  preset(1, 'Website', ['html', 'feeds', 'people']),
  preset(2, 'Print', ['docx', 'icml', 'pdf']),
  preset(3, 'Newsletter', ['newsletter']),
]

function preset(number: number, name: string, targets: ExportPreset['targets']): ExportPreset {
  return {
    id: recordIdSchema.parse(`00000000-0000-7000-8000-00000000010${number}`),
    name,
    targets,
    options: {},
    form: 'zip',
    isEmbargoNamed: false,
  }
}
