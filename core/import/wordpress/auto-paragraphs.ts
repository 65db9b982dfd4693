/**
 * Text of WordPress's classic editor as HTML: there a blank line ends a paragraph, and a single line end is a break.
 * What stands in blocks or paragraphs already stays as it is.
 */
export function autoParagraphs(text: string): string {
  const holders: string[] = []
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .split(pieces)
    .map((piece) => {
      const tag = /^<(\/?)([a-z][a-z0-9]*)/iu.exec(piece)
      if (tag !== null && blocks.has(tag[2]?.toLowerCase() ?? '')) {
        track(holders, { isEnd: tag[1] === '/', name: tag[2]?.toLowerCase() ?? '' })
        return piece
      }
      const isKept = holders.length > 0 || piece.startsWith('<!--') || /^<pre\b/iu.test(piece)
      return isKept ? piece : paragraphs(piece)
    })
    .join('')
}

function track(
  holders: string[],
  { isEnd, name }: { readonly isEnd: boolean; readonly name: string },
): void {
  // A paragraph that nobody closed ends where the next block begins.
  if (holders.at(-1) === 'p') holders.pop()
  if (!holdsLines.has(name)) return
  if (!isEnd) holders.push(name)
  else if (holders.at(-1) === name) holders.pop()
}

function paragraphs(text: string): string {
  return text
    .split(/\n[\t ]*\n/u)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => `<p>${each.replaceAll('\n', '<br>\n')}</p>\n`)
    .join('')
}

const names =
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe li main nav ol p section summary table tbody td tfoot th thead tr ul'

const blocks: ReadonlySet<string> = new Set(names.split(' '))

const pieces = new RegExp(
  `(<!--[\\s\\S]*?-->|<pre\\b[\\s\\S]*?</pre>|</?(?:${names.replaceAll(' ', '|')})\\b[^>]*>)`,
  'giu',
)

/** Lines in these are not paragraphs of their own. */
const holdsLines: ReadonlySet<string> = new Set(
  'caption dd dt figcaption figure h1 h2 h3 h4 h5 h6 li p summary table ul ol dl td th iframe'.split(
    ' ',
  ),
)
