export const dictionaryNames = ['en-GB', 'en-US'] as const

/** A dictionary that comes with the program. */
export type DictionaryName = (typeof dictionaryNames)[number]

/** The dictionary for a language (BCP 47); null where there is none, and then nothing is marked. */
export function dictionaryFor(language: string): DictionaryName | null {
  const [main, ...rest] = language.toLowerCase().split('-')
  if (main !== 'en') return null
  return rest.includes('us') || rest.includes('ph') ? 'en-US' : 'en-GB'
}
