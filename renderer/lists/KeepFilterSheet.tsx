import { useState } from 'react'

import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { newId } from '../desk/new-id.ts'
import { useListing } from './use-listing.ts'

import styles from './ChangeManySheet.module.css'

/** Keeps the list as it is filtered and ordered now, under a name, for everybody in the library. */
export function KeepFilterSheet({ onClose }: { readonly onClose: () => void }) {
  const { house } = useDeskTools()
  const filter = useListing((state) => state.filter)
  const order = useListing((state) => state.order)
  const [typed, setTyped] = useState('')
  const name = typed.trim()

  async function keep(): Promise<void> {
    const isKept = await house.change(`Kept the filter “${name}”`, (before) => ({
      ...before,
      filters: [
        ...before.filters.filter((each) => each.name !== name),
        { id: newId(), name, filter, order },
      ],
    }))
    if (isKept) onClose()
  }

  return (
    <SheetDialog
      title="Keep this filter"
      size="narrow"
      onClose={onClose}
      footer={
        <Button look="main" isDisabled={name === ''} onPress={() => void keep()}>
          Keep the filter
        </Button>
      }
    >
      <div className={styles['fields']}>
        <TextInput label="Name" value={typed} onChange={setTyped} autoFocus />
        <p className={styles['hint']}>
          It stands among the sources, with its order and groups. A filter of the same name is
          replaced.
        </p>
      </div>
    </SheetDialog>
  )
}
