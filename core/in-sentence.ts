/** `Moved “Tides”` becomes `moved “Tides”`; a headline keeps its capital. */
export function inSentence(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1)
}
