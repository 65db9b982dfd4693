/** The paragraphs of plain text, set apart by blank lines; lines inside one stay lines. */
export function paragraphs(text: string): readonly (readonly string[])[] {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
}
