/** The beginning of a text as a title: its first line, cut at a word before 60 characters. */
export function firstWords(text: string): string {
  const line = text.trim().split(/\n/u)[0]?.replaceAll(/\s+/gu, ' ').trim() ?? ''
  if (line.length <= longestTitle) return line
  const graphemes = Array.from(
    new Intl.Segmenter('en').segment(line.slice(0, 10 * longestTitle)),
    ({ segment }) => segment,
  )
  if (graphemes.length <= longestTitle) return graphemes.join('')
  const room = graphemes.slice(0, longestTitle - 1)
  const boundary = graphemes[room.length] === ' ' ? room.length : room.lastIndexOf(' ')
  const kept = (boundary > longestTitle / 2 ? room.slice(0, boundary) : room).join('')
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`
}

const longestTitle = 60
