import { useState } from 'react'

import { Button } from '../../controls/Button.tsx'
import { SheetDialog } from '../../controls/SheetDialog.tsx'
import { TextInput } from '../../controls/TextInput.tsx'

import styles from './ReviewPanel.module.css'

/** Asks once on this machine whose comments and suggestions these are. */
export function NameSheet({
  onAnswer,
}: {
  readonly onAnswer: (name: string | null) => Promise<void>
}) {
  const [name, setName] = useState('')

  return (
    <SheetDialog title="Who is writing?" size="narrow" onClose={() => void onAnswer(null)}>
      <form
        className={styles['name']}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void onAnswer(name)
        }}
      >
        <p>Comments and suggestions carry a name. You can change yours in the settings.</p>
        <TextInput label="Your name" value={name} autoFocus onChange={setName} />
        <Button type="submit" look="main" isDisabled={name.trim() === ''}>
          Use this name
        </Button>
      </form>
    </SheetDialog>
  )
}
