import { useState } from 'react'

/**
 * What a field shows while its text is kept elsewhere: exactly what was typed, as long as that is what is kept. A field
 * that were given back a text a moment later, or written otherwise, would lose the caret and its undo.
 * `kept` says what becomes of a text.
 */
export function useTypedText(
  value: string,
  kept: (typed: string) => string,
): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    if (value !== kept(typed)) setTyped(value)
  }
  return [typed, setTyped]
}
