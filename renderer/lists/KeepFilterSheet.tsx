import { useState } from 'react'

import { FormSheet } from '../controls/FormSheet.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { focusAgain } from '../desk/focus-again.ts'
import { newId } from '../desk/new-id.ts'
import { useListing } from './use-listing.ts'

/** Keeps the list as it is filtered and ordered now, under a name, for everybody in the library. */
export function KeepFilterSheet({ onClose }: { readonly onClose: () => void }) {
  const { house, listing } = useDeskTools()
  const filter = useListing((state) => state.filter)
  const order = useListing((state) => state.order)
  const [typed, setTyped] = useState('')
  const name = typed.trim()

  async function keep(): Promise<void> {
    const id = newId()
    const isKept = await house.change(`Kept the filter “${name}”`, (before) => ({
      ...before,
      filters: [
        ...before.filters.filter((each) => each.name !== name),
        { id, name, filter, order },
      ],
    }))
    if (!isKept) return
    onClose()
    listing.setState({ source: id })
    // What had asked for it is gone.
    await focusAgain(`[data-key="${CSS.escape(id)}"]`)
  }

  return (
    <FormSheet
      title="Keep this filter"
      hint="It stands among the sources, with its order and groups. A filter of the same name is replaced."
      answer="Keep the filter"
      isAnswered={name !== ''}
      onAnswer={() => void keep()}
      onClose={onClose}
    >
      <TextInput label="Name" value={typed} onChange={setTyped} autoFocus />
    </FormSheet>
  )
}
