import { useState } from 'react'
import { Form } from 'react-aria-components'

import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { keepVersion } from './history-actions.ts'

import styles from './KeepVersionSheet.module.css'

/** Gives the text as it is now a name under which it stays. */
export function KeepVersionSheet({ onClose }: { readonly onClose: () => void }) {
  const tools = useDeskTools()
  const [name, setName] = useState('')
  const wanted = name.trim()

  function keep(): void {
    if (wanted === '') return
    onClose()
    void keepVersion(tools, wanted)
  }

  return (
    <SheetDialog title="Keep a version" size="narrow" onClose={onClose}>
      <Form
        className={styles['form'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <TextInput
          label="Name"
          value={name}
          placeholder="As sent to the printer"
          autoFocus
          onChange={setName}
        />
        <p>A version with a name stays for ever; those that the desk keeps by itself thin out.</p>
        <div className={styles['buttons']}>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="main" type="submit" isDisabled={wanted === ''}>
            Keep this version
          </Button>
        </div>
      </Form>
    </SheetDialog>
  )
}
