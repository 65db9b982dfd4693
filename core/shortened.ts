import { firstGraphemes } from './graphemes.ts'

/**
 * The beginning of `text` in one line: whole when it has at most `most` characters, else cut at the last word boundary that
 * leaves room for the ellipsis. Where that would keep `least` or fewer, it is cut between characters.
 */
export function shortened(
  text: string,
  { most, least }: { readonly most: number; readonly least: number },
): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const graphemes = firstGraphemes(line, most + 1)
  if (graphemes.length <= most) return line

  const room = graphemes.slice(0, most - 1)
  const boundary = graphemes[room.length] === ' ' ? room.length : room.lastIndexOf(' ')
  const kept = boundary > least ? room.slice(0, boundary) : room
  return `${kept.join('').replace(/[\s,;:–—-]+$/u, '')}…`
}
