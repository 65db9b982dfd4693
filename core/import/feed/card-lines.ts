/** A link card as it stands before a post's text in a feed. */
export interface CardLines {
  readonly title: string
  readonly description: string
  /** The lines after the card. */
  readonly text: readonly string[]
  /** False where only the wording speaks for a card. */
  readonly isSure: boolean
}

/**
 * The card at the head of a post's lines, or null. Nothing in a feed marks a card, so it takes evidence:
 * the same title at the head of another post, a title or description that the network cut with an
 * ellipsis, a site's name behind a bar, or two unpunctuated lines whose words come again in the text.
 * A title that ends like a sentence, holds an address, a handle or a hashtag is no title.
 */
export function takeCard(
  lines: readonly string[],
  repeatedTitles: ReadonlySet<string>,
): CardLines | null {
  const [title, second, ...rest] = lines
  if (title === undefined || second === undefined || !couldBeTitle(title)) return null
  if (rest.some((line) => line.trim() !== '') && couldBeDescription(second)) {
    const weight = weightOfEvidence(title, second, rest) + (repeatedTitles.has(title) ? 3 : 0)
    if (weight >= 2) return { title, description: second, text: rest, isSure: weight > 2 }
  }
  return siteName.test(title)
    ? { title, description: '', text: [second, ...rest], isSure: false }
    : null
}

/** The first line of a post, if it could be the title of a card. */
export function possibleTitle(lines: readonly string[]): string | null {
  const [title] = lines
  return title !== undefined && lines.length > 1 && couldBeTitle(title) ? title : null
}

function weightOfEvidence(title: string, description: string, text: readonly string[]): number {
  const isUnpunctuated = !/[.?!:;,]$/u.test(title) && !/[.?!:;,]$/u.test(description)
  const evidence = [
    ellipsis.test(title) ? 2 : 0,
    ellipsis.test(description) ? 2 : 0,
    siteName.test(title) ? 2 : 0,
    isUnpunctuated ? 1 : 0,
    sharedWords(`${title} ${description}`, text.join(' ')) >= 3 ? 1 : 0,
  ]
  return evidence.reduce((sum, weight) => sum + weight, 0)
}

function couldBeTitle(line: string): boolean {
  const isTitleLong = line.length >= 8 && line.length <= 300
  const endsLikeSentence = /[.;,:]$/u.test(line) && !ellipsis.test(line)
  return (
    isTitleLong &&
    !endsLikeSentence &&
    !notInCards.test(line) &&
    /^["'“‘β]?[\p{Lu}\p{N}]/u.test(line)
  )
}

function couldBeDescription(line: string): boolean {
  return line.length >= 12 && !notInCards.test(line)
}

/** Handles, hashtags and shown addresses belong to what people write. */
const notInCards = /(?:^|\s)[@#][\p{L}\p{N}]|https?:\/\/|\p{L}\.\p{L}{2,24}\/\S/u

const ellipsis = /(?:…|\.{3}|β¦)$/u

const siteName = /\S \| \S.{1,60}$/u

function sharedWords(one: string, other: string): number {
  const words = significantWords(one)
  return [...significantWords(other)].filter((word) => words.has(word)).length
}

function significantWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])
}
