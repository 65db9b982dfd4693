import type { ExportOptionFailure } from '../../core/export/export-failure.ts'
import {
  exportOption,
  type ExportOptionName,
  type ExportOptions,
  optionsOf,
} from '../../core/export/export-option.ts'
import { type Target, targetName, targets as everyTarget } from '../../core/export/target.ts'
import { Choice } from '../controls/Choice.tsx'
import { TextInput } from '../controls/TextInput.tsx'

import styles from './TargetOptions.module.css'

/** What a target would like to know; what is left empty is its own choice. */
export function TargetOptions({
  targets,
  options,
  wrong = null,
  onChange,
}: {
  readonly targets: readonly Target[]
  readonly options: ExportOptions
  /** The option that is missing or can’t be met. */
  readonly wrong?: ExportOptionFailure | null
  readonly onChange: (options: ExportOptions) => void
}) {
  return optionGroups(targets).map(({ target, names }) => (
    <fieldset key={target} className={styles['options']}>
      <legend>{targetName(target)}</legend>
      {names.map((name) => {
        const { label, example, values } = exportOption(name)
        const value = options[name] ?? ''
        return (
          <div key={name} className={styles['option']} data-option={name}>
            {values === undefined ? (
              <TextInput
                label={label}
                value={value}
                placeholder={example}
                onChange={(next) => onChange(withOption(options, name, next))}
              />
            ) : (
              <Choice
                label={label}
                value={value === '' ? example : value}
                options={values}
                onChange={(next) => onChange(withOption(options, name, next))}
              />
            )}
            {wrong?.option === name ? <p className={styles['wrong']}>{wrong.reason}</p> : null}
          </div>
        )
      })}
    </fieldset>
  ))
}

interface OptionGroup {
  readonly target: Target
  readonly names: readonly ExportOptionName[]
}

/** Each option below the first target that asks for it. */
function optionGroups(targets: readonly Target[]): readonly OptionGroup[] {
  const names = optionsOf(targets)
  const ordered = everyTarget.filter((target) => targets.includes(target))
  return ordered.flatMap((target) => {
    const own = names.filter(
      (name) => ordered.find((each) => exportOption(name).targets.includes(each)) === target,
    )
    return own.length === 0 ? [] : [{ target, names: own }]
  })
}

function withOption(options: ExportOptions, name: ExportOptionName, value: string): ExportOptions {
  const { [name]: _, ...others } = options
  return value.trim() === '' ? others : { ...others, [name]: value.trim() }
}
