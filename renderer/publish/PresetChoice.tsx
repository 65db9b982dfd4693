import { useState } from 'react'
import { useStore } from 'zustand'

import type { BundleChoices } from '../../core/export/bundle/bundle-choices.ts'
import { exportOptionsSchema } from '../../core/export/export-option.ts'
import type { Target } from '../../core/export/target.ts'
import type { ExportPreset } from '../../core/library/export-preset.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { LineForm } from '../controls/LineForm.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { newId } from '../desk/new-id.ts'

import styles from './PresetChoice.module.css'

/** What was chosen last and the presets of the library: one is taken, kept under a name, or put away. */
export function PresetChoice({
  fitting,
  last,
  choices,
  onChoose,
}: {
  /** The targets that the record can be made into. */
  readonly fitting: readonly Target[]
  /** Null before the first time. */
  readonly last: BundleChoices | null
  readonly choices: BundleChoices
  readonly onChoose: (choices: BundleChoices) => void
}) {
  const { house } = useDeskTools()
  const presets = useStore(house.store, (state) => state.presets)
  const [isNaming, setNaming] = useState(false)
  const usable = presets.filter(({ targets }) => targets.some((each) => fitting.includes(each)))
  const current = usable.find((preset) => isSame(choicesOf(preset, fitting), choices))
  const isAsLastTime = last !== null && isSame(last, choices)

  function keep(name: string): void {
    setNaming(false)
    const preset: ExportPreset = { id: newId(), name, ...choices, options: { ...choices.options } }
    void house.change(`Kept the preset “${name}”`, (before) => ({
      ...before,
      presets: [...before.presets.filter((each) => each.name !== name), preset],
    }))
  }

  function remove({ id, name }: ExportPreset): void {
    void house.change(`Removed the preset “${name}”`, (before) => ({
      ...before,
      presets: before.presets.filter((each) => each.id !== id),
    }))
  }

  return (
    <div className={styles['presets']}>
      <Choice
        label="Preset"
        value={current?.id ?? (isAsLastTime ? former : own)}
        options={[
          ...(current === undefined && !isAsLastTime
            ? [{ value: own, label: 'As chosen below' }]
            : []),
          ...(last === null ? [] : [{ value: former, label: 'As last time' }]),
          ...usable.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => {
          const preset = usable.find((each) => each.id === id)
          if (id === former && last !== null) onChoose(last)
          if (preset !== undefined) onChoose(choicesOf(preset, fitting))
        }}
      />
      {isNaming ? (
        <LineForm
          label="Name of the preset"
          act="Keep it"
          onGive={keep}
          onCancel={() => setNaming(false)}
        />
      ) : null}
      {isNaming ? null : current === undefined ? (
        <Button
          look="link"
          isDisabled={choices.targets.length === 0}
          onPress={() => setNaming(true)}
        >
          Keep as a preset…
        </Button>
      ) : (
        <Button look="link" onPress={() => remove(current)}>
          Remove this preset
        </Button>
      )}
    </div>
  )
}

const own = 'own'

const former = 'former'

/** As far as the record can be made into it. */
function choicesOf(preset: ExportPreset, fitting: readonly Target[]): BundleChoices {
  const options = exportOptionsSchema.safeParse(preset.options)
  return {
    targets: preset.targets.filter((target) => fitting.includes(target)),
    options: options.success ? options.data : {},
    form: preset.form,
    isEmbargoNamed: preset.isEmbargoNamed,
  }
}

function isSame(one: BundleChoices, other: BundleChoices): boolean {
  return (
    one.targets.length === other.targets.length &&
    one.targets.every((target) => other.targets.includes(target)) &&
    JSON.stringify(one.options) === JSON.stringify(other.options) &&
    one.form === other.form &&
    one.isEmbargoNamed === other.isEmbargoNamed
  )
}
