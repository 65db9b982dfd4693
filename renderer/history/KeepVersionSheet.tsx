import { useState } from 'react'

import { Button } from '../controls/Button.tsx'
import { FormSheet } from '../controls/FormSheet.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { keepVersion } from './history-actions.ts'

/** Gives the text as it is now a name under which it stays. */
export function KeepVersionSheet({ onClose }: { readonly onClose: () => void }) {
  const tools = useDeskTools()
  const [name, setName] = useState('')
  const wanted = name.trim()

  return (
    <FormSheet
      title="Keep a version"
      hint="A version with a name stays for ever; those that the desk keeps by itself thin out."
      answer="Keep this version"
      isAnswered={wanted !== ''}
      otherwise={<Button onPress={onClose}>Cancel</Button>}
      onAnswer={() => {
        onClose()
        void keepVersion(tools, wanted)
      }}
      onClose={onClose}
    >
      <TextInput
        label="Name"
        value={name}
        placeholder="As sent to the printer"
        autoFocus
        onChange={setName}
      />
    </FormSheet>
  )
}
