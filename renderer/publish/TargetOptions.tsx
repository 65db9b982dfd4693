import {
  exportOption,
  type ExportOptionName,
  type ExportOptions,
  optionsOf,
} from '../../core/export/export-option.ts'
import type { Target } from '../../core/export/target.ts'
import { TextInput } from '../controls/TextInput.tsx'

import styles from './PublishSheet.module.css'

/** What a target would like to know; what is left empty is its own choice. */
export function TargetOptions({
  targets,
  options,
  onChange,
}: {
  readonly targets: readonly Target[]
  readonly options: ExportOptions
  readonly onChange: (options: ExportOptions) => void
}) {
  const names = optionsOf(targets)
  return names.length === 0 ? null : (
    <fieldset className={styles['options']}>
      <legend>Options</legend>
      {names.map((name) => (
        <TextInput
          key={name}
          label={exportOption(name).label}
          value={options[name] ?? ''}
          placeholder={exportOption(name).example}
          onChange={(value) => onChange(withOption(options, name, value))}
        />
      ))}
    </fieldset>
  )
}

function withOption(options: ExportOptions, name: ExportOptionName, value: string): ExportOptions {
  const { [name]: _, ...others } = options
  return value.trim() === '' ? others : { ...others, [name]: value.trim() }
}
