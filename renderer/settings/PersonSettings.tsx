import { useEffect, useState } from 'react'

import { failureSentence } from '../../core/library/library-failure.ts'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'

/** What the person of this computer is called. */
export function PersonSettings() {
  const machine = useMachine()
  const { notify } = useDeskActions()
  const [name, setName] = useState<string | null>(null)

  useEffect(() => {
    void machine['settings:person'](undefined).then(setName)
  }, [machine])

  async function call(person: string): Promise<void> {
    setName(person)
    const kept = await machine['settings:call-person'](person.trim())
    if (!kept.ok) notify({ text: failureSentence(kept.failure), tone: 'bad' })
  }

  return name === null ? null : (
    <TextInput
      label="Your name in comments and suggestions"
      value={name}
      onChange={(person) => void call(person)}
    />
  )
}
