import { useState } from 'react'
import { useStore } from 'zustand'

import { FormSheet } from '../controls/FormSheet.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskTools } from '../desk/desk-context.ts'

/** Gives a filter that was kept another name. */
export function RenameFilterSheet({
  id,
  onClose,
}: {
  readonly id: string
  readonly onClose: () => void
}) {
  const { house } = useDeskTools()
  const filters = useStore(house.store, (state) => state.filters)
  const former = filters.find((each) => each.id === id)?.name ?? ''
  const [typed, setTyped] = useState(former)
  const name = typed.trim()
  const isTaken = filters.some((each) => each.id !== id && each.name === name)

  async function rename(): Promise<void> {
    const isRenamed =
      name === former ||
      (await house.change(`Renamed the filter “${former}” to “${name}”`, (before) => ({
        ...before,
        filters: before.filters.map((each) => (each.id === id ? { ...each, name } : each)),
      })))
    if (isRenamed) onClose()
  }

  return (
    <FormSheet
      title="Rename the filter"
      hint={
        isTaken ? 'Another filter has this name.' : 'Everybody in the library sees the new name.'
      }
      answer="Rename the filter"
      isAnswered={name !== '' && !isTaken}
      onAnswer={() => void rename()}
      onClose={onClose}
    >
      <TextInput label="Name" value={typed} onChange={setTyped} autoFocus />
    </FormSheet>
  )
}
