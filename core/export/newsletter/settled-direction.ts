import { isRightToLeft } from '../../language-tag.ts'

/**
 * A mail in which the side where lines start has its name: mail programs know `left` and `right` alone. What is given four
 * margins at once has those of its sides changed over; what an editor put on a side stays there.
 */
export function settledDirection(html: string, language: string): string {
  const isLeftward = isRightToLeft(language)
  const side = isLeftward ? 'right' : 'left'
  return html
    .replaceAll(/ style="[^"]*"/gu, (style) => {
      const named = style.replaceAll(/(?<=border-|text-align:)start/gu, side)
      return isLeftward ? named.replaceAll(fourMargins, '$1:$2 $5 $4 $3') : named
    })
    .replaceAll(' align="start"', ` align="${side}"`)
}

const fourMargins = /(padding|margin):([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;"]+)/gu
