import { Omega, Smile } from 'lucide-react'
import { useState } from 'react'

import { CharacterChoice } from '../article/CharacterChoice.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { EmojiChoice } from './EmojiChoice.tsx'

/** Emoji and characters that keyboards hide, put at the caret. */
export function SignTools({ onInsert }: { readonly onInsert: (sign: string) => void }) {
  const [chosenFrom, setChosenFrom] = useState<'emoji' | 'characters' | null>(null)
  const sheet = {
    // The closing sheet holds the focus until it is gone.
    onChoose: (sign: string) => requestAnimationFrame(() => onInsert(sign)),
    onClose: () => setChosenFrom(null),
  }
  return (
    <>
      <IconButton label="Emoji…" onPress={() => setChosenFrom('emoji')}>
        <Smile />
      </IconButton>
      <IconButton label="Special characters…" onPress={() => setChosenFrom('characters')}>
        <Omega />
      </IconButton>
      {chosenFrom === 'emoji' ? <EmojiChoice {...sheet} /> : null}
      {chosenFrom === 'characters' ? <CharacterChoice {...sheet} /> : null}
    </>
  )
}
