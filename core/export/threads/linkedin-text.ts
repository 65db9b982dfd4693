/**
 * The text as LinkedIn's interface for programs wants it: these characters mean something there, and one that isn't
 * escaped cuts the post off without a word. By hand nothing is escaped.
 */
export function escapeForLinkedIn(text: string): string {
  return text.replaceAll(/[\\|{}@[\]()<>#*_~]/gu, (character) => `\\${character}`)
}
