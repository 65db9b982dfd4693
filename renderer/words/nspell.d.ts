/** The part that the desk uses; the published types would bring Node’s into the window. */
declare module 'nspell' {
  interface Dictionary {
    readonly correct: (word: string) => boolean
    readonly suggest: (word: string) => string[]
  }

  export default function nspell(rules: string, words: string): Dictionary
}
