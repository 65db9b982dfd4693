import type { PostVariant } from './post-variant.ts'

/**
 * What a post says otherwise on a network, cut where its text is: each further part begins with the same words.
 * Null when it has no such words in this order, so that nobody can say where to cut.
 */
export function cutVariant(
  variant: PostVariant,
  texts: readonly string[],
): readonly string[] | null {
  const starts = texts.slice(1).reduce<readonly number[] | null>((places, text) => {
    const words = firstWords(text)
    const after = places === null ? -1 : variant.text.indexOf(words, places.at(-1) ?? 0)
    const isOnce = words !== '' && after === variant.text.lastIndexOf(words)
    return places === null || after < 1 || !isOnce ? null : [...places, after]
  }, [])
  return starts === null
    ? null
    : [0, ...starts].map((start, at) => variant.text.slice(start, starts[at]).trim())
}

/** Enough of a text to know its beginning by. */
function firstWords(text: string): string {
  return text
    .split(/\s+/u)
    .slice(0, 2)
    .join(' ')
    .replace(/\p{P}+$/u, '')
}
