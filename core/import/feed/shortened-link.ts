import type { ShownLink } from '../../thread/thread.ts'

/**
 * The links of a text whose address the network cut (`example.org/reports/att...`): where they lead
 * is unknown and isn't guessed. Whole addresses are not among them.
 */
export function shortenedLinks(text: string): readonly ShownLink[] {
  const shown = [...text.matchAll(shortened)].map(([link]) => link)
  return [...new Set(shown)].map((link) => ({ text: link, address: null }))
}

const shortened =
  /(?<![\p{L}\p{N}@./:-])(?:https?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}[/?#][^\s<>"“”]{0,300}?(?:\.{3}|…|β¦)(?=$|[\s"'”’)\],;:!?])/gu
