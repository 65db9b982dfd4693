import type { KeyboardEvent } from 'react'

/** A line end would be kept as a blank. */
export function keepOneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
}

export function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/gu, ' ')
}
