import { parseByline } from './byline.ts'

/**
 * The people whom a line names: `Petra Okafor, Tom Hale and Ada Brook` are three. A name that `isKnown` wins over the signs
 * in it, as `Marks and Spencer` does, and what only belongs to the name before it stays there: `Tom Hale, CBE`.
 */
export function typedNames(line: string, isKnown: (name: string) => boolean): readonly string[] {
  return namesIn(line.replace(/^\s*by\s+/iu, ''), isKnown).filter((name) => name !== '')
}

function namesIn(text: string, isKnown: (name: string) => boolean): readonly string[] {
  const ends = nameEnds(text)
  const first =
    ends.findLast(({ end }) => isKnown(text.slice(0, end).trim())) ??
    ends.find(({ next }, at) => !belongsToName(text.slice(next, ends[at + 1]?.end)))
  if (first === undefined) return [text.trim()]
  const others = first.next === text.length ? [] : namesIn(text.slice(first.next), isKnown)
  return [text.slice(0, first.end).trim(), ...others]
}

/** Where the first name may end, and where the next one begins then; last the end of the text. */
function nameEnds(text: string): readonly { readonly end: number; readonly next: number }[] {
  const signs = text.matchAll(/\s*[,;]\s*(?:(?:and|und|et)\s+)?|\s*&\s*|\s+(?:and|und|et)\s+/giu)
  return [
    ...[...signs].map(({ 0: sign, index }) => ({ end: index, next: index + sign.length })),
    { end: text.length, next: text.length },
  ]
}

/** Letters behind a name, or which of a family somebody is. */
function belongsToName(piece: string): boolean {
  const words = piece.trim()
  return (
    words !== '' && (/^(?:jr|sr|i{2,3}|iv)\.?$/iu.test(words) || parseByline(words).length === 0)
  )
}
