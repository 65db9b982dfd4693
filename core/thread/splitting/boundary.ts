/** What ends where a text may be cut, the best place first. */
export type Boundary = 'paragraph' | 'sentence' | 'clause' | 'word' | 'inside-word'

/** What ends between the text before a gap and the text after it. A line break ends a sentence. */
export function boundaryAt(before: string, gap: string, after: string): Boundary {
  if (/\n[^\S\n]*\n/.test(gap)) return 'paragraph'
  if (gap.includes('\n')) return 'sentence'
  if (endsSentence(before) && !/^\p{Ll}/u.test(after)) return 'sentence'
  if (/[,;:–—)\]、，；：]["'”’»]?$/u.test(before) || /^[–—([]/u.test(after)) return 'clause'
  return gap === '' ? 'inside-word' : 'word'
}

function endsSentence(before: string): boolean {
  const [word = ''] = /\S+$/.exec(before) ?? []
  if (abbreviation.test(word)) return false
  return /[.!?…。！？؟۔\p{Extended_Pictographic}\ufe0f]["'”’»)\]」』）]*$/u.test(word)
}

/** `Dr.`, an initial, `e.g.`: the full stop ends no sentence. */
const abbreviation =
  /^["'“‘(]*(?:\p{Lu}|(?:Dr|Mr|Mrs|Ms|Mx|Prof|Rev|Sir|St|Jr|Sr|No|vs|cf|approx|incl|etc|Fig|p|pp)|(?:\p{L}\.)+\p{L})\.$/u
