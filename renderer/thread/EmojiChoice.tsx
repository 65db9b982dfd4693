import { useState } from 'react'

import { Choice } from '../controls/Choice.tsx'
import { SignChoice } from '../controls/SignChoice.tsx'
import { emojiByGroup, emojiCalled } from './emoji.ts'

const groups = emojiByGroup.map(({ name }) => ({ value: name, label: name }))

/** The emoji of a group, or of all groups by their names. */
export function EmojiChoice({
  onChoose,
  onClose,
}: {
  readonly onChoose: (emoji: string) => void
  readonly onClose: () => void
}) {
  const [group, setGroup] = useState(groups[0]?.value ?? '')
  return (
    <SignChoice
      title="Emoji"
      placeholder="lighthouse, congratulations, flag Norway"
      find={(sought) =>
        sought === ''
          ? (emojiByGroup.find(({ name }) => name === group)?.emoji ?? [])
          : emojiCalled(sought)
      }
      filter={<Choice label="Group" value={group} options={groups} onChange={setGroup} />}
      onChoose={onChoose}
      onClose={onClose}
    />
  )
}
