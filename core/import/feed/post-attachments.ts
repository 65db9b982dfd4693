/** What stands in front of a post's text in a feed, taken apart from it. */
export interface PostAttachments {
  readonly alts: readonly string[]
  readonly text: readonly string[]
}

/** An image is its alt text, then the same again after `ALT:`. Without the repeat the alt text stands after `ALT:` alone. */
export function takeAltTexts(lines: readonly string[]): PostAttachments {
  const alts: string[] = []
  const text: string[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const alt = altLine.exec(line)?.[1]
    if (alt === undefined) {
      text.push(line)
      at += 1
      continue
    }
    const repeated = repeatedLines(text, [alt, ...lines.slice(at + 1)])
    text.splice(text.length - repeated, repeated)
    alts.push([alt, ...lines.slice(at + 1, at + Math.max(1, repeated))].join('\n').trim())
    at += Math.max(1, repeated)
  }
  return { alts: alts.filter((alt) => alt !== ''), text }
}

const altLine = /^ALT:\s?(.*)$/u

/** How many lines at the end of `above` come again at the beginning of `below`, the most there are. */
function repeatedLines(above: readonly string[], below: readonly string[]): number {
  const most = Math.min(above.length, below.length, mostAltLines)
  for (let count = most; count > 0; count--) {
    const repeats = above
      .slice(above.length - count)
      .every((line, index) => line.trim() === (below[index] ?? '').trim())
    if (repeats) return count
  }
  return 0
}

const mostAltLines = 40
