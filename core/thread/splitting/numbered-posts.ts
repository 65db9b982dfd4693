import { liftPossibleNumber, type TypedNumber } from '../numbering.ts'

/**
 * The posts of a text that is a thread already, numbered by hand from the first to the last, each post one or more
 * paragraphs; their numbers are taken out. Null for any other text.
 */
export function numberedPosts(text: string): readonly string[] | null {
  const paragraphs = text.split(/\n[^\S\n]*\n/)
  const numbers = risingNumbers(paragraphs)
  const found = numbers.filter((number) => number !== null)
  const [first] = found
  if (first === undefined || found.length !== (first.total ?? Math.max(found.length, 2)))
    return null
  const isOpening = first.place === 'start'
  if ((isOpening ? numbers[0] : numbers.at(-1)) === null) return null

  const posts: string[][] = []
  let isNext = true
  for (const [at, number] of numbers.entries()) {
    const isNumbered = number !== null
    if (isNext || (isOpening && isNumbered)) posts.push([])
    posts.at(-1)?.push(number?.text ?? paragraphs[at] ?? '')
    isNext = !isOpening && isNumbered
  }
  const texts = posts.map((post) => post.join('\n\n').trim())
  return texts.includes('') ? null : texts
}

/** For each paragraph its number, when that is the next one and written like the first; else null. */
function risingNumbers(paragraphs: readonly string[]): readonly (TypedNumber | null)[] {
  const found: TypedNumber[] = []
  return paragraphs.map((paragraph) => {
    const number = liftPossibleNumber(paragraph)
    const first = found[0] ?? number
    const isNext =
      number?.index === found.length + 1 &&
      number.total === first?.total &&
      (number.place === 'start') === (first.place === 'start')
    if (!isNext) return null
    found.push(number)
    return number
  })
}
