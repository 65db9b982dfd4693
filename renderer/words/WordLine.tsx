import type { ComponentProps, KeyboardEvent } from 'react'

import { useTypedText } from '../controls/use-typed-text.ts'
import { keepOneLine, oneLine } from './one-line.ts'
import { WordArea } from './WordArea.tsx'

/** A line that grows with its words, which are marked as in the body. */
export function WordLine({
  value,
  onText,
  onEnter,
  onEscape,
  ...props
}: Omit<ComponentProps<typeof WordArea>, 'rows' | 'onKeyDown'> & {
  readonly onEnter?: () => void
  readonly onEscape?: () => void
}) {
  // The block hands the text back only after the page was drawn.
  const [typed, setTyped] = useTypedText(value, oneLine)

  function leave(event: KeyboardEvent): void {
    keepOneLine(event)
    const go = event.key === 'Enter' ? onEnter : event.key === 'Escape' ? onEscape : undefined
    if (go === undefined || event.nativeEvent.isComposing) return
    // Else the key would go on in the text, which has the focus by then.
    event.preventDefault()
    go()
  }

  return (
    <WordArea
      {...props}
      rows={1}
      value={typed}
      onText={(text) => {
        setTyped(text)
        onText(oneLine(text))
      }}
      onKeyDown={leave}
    />
  )
}
