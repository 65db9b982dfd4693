import type { BundleForm } from '../../library/export-preset.ts'
import { type ExportOptions, exportOptionsSchema } from '../export-option.ts'
import type { Target } from '../target.ts'
import type { SentBundle } from './sent-bundle.ts'

/** How a bundle is made, without what it is made of. */
export interface BundleChoices {
  readonly targets: readonly Target[]
  readonly options: ExportOptions
  readonly form: BundleForm
  readonly isEmbargoNamed: boolean
}

/** What the next bundle begins with: the choices of one that was made, without what held for that one alone. */
export function choicesOfSent({
  targets,
  options,
  form,
  isEmbargoNamed,
}: SentBundle): BundleChoices {
  const known = exportOptionsSchema.safeParse(options)
  const {
    'bluesky.at': _time,
    'bluesky.rkeys': _keys,
    'schedulers.at': _minute,
    ...kept
  } = known.success ? known.data : {}
  return { targets, options: kept, form, isEmbargoNamed }
}
