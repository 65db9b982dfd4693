import {
  exportOption,
  type ExportOptionName,
  type ExportOptions,
  optionsOf,
} from '../../core/export/export-option.ts'
import type { Target } from '../../core/export/target.ts'
import { Choice } from '../controls/Choice.tsx'
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
      {names.map((name) => {
        const { label, example, values } = exportOption(name)
        const value = options[name] ?? ''
        return values === undefined ? (
          <TextInput
            key={name}
            label={label}
            value={value}
            placeholder={example}
            onChange={(next) => onChange(withOption(options, name, next))}
          />
        ) : (
          <Choice
            key={name}
            label={label}
            value={value === '' ? example : value}
            options={values}
            onChange={(next) => onChange(withOption(options, name, next))}
          />
        )
      })}
    </fieldset>
  )
}

function withOption(options: ExportOptions, name: ExportOptionName, value: string): ExportOptions {
  const { [name]: _, ...others } = options
  return value.trim() === '' ? others : { ...others, [name]: value.trim() }
}
