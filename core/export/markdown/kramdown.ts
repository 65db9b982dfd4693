/**
 * The same Markdown as kramdown reads it, which Jekyll uses: there a bar in any line begins a table, and an escaped
 * ampersand keeps its backslash.
 */
export function forKramdown(text: string): string {
  let fence: string | null = null
  return text
    .split('\n')
    .map((line) => {
      const mark = /^[\s>]*(```+|~~~+)/u.exec(line)?.[1] ?? null
      if (fence === null && mark !== null) fence = mark
      else if (fence !== null) {
        if (mark?.startsWith(fence) === true) fence = null
      } else if (!tableRow.test(line)) return plainLine(line)
      return line
    })
    .join('\n')
}

const tableRow = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?\|.*\|\s*$/u

function plainLine(line: string): string {
  return line
    .split(/(`+[^`]*`+)/u)
    .map((piece) =>
      piece.startsWith('`')
        ? piece
        : piece.replaceAll('\\&', '&amp;').replaceAll(/(?<!\\)\|/gu, '\\|'),
    )
    .join('')
}
