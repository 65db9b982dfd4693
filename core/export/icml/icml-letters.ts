/** What letters can be at once; InDesign takes one character style, so a mixture is a style of its own. */
export const icmlLetters = [
  'Bold',
  'Italic',
  'Struck',
  'Code',
  'Small capitals',
  'Superscript',
  'Subscript',
  'Highlight',
  'Link',
] as const

export type IcmlLetter = (typeof icmlLetters)[number]

/** In the order of `icmlLetters`. */
export type IcmlLetters = readonly IcmlLetter[]

export function sortedLetters(letters: readonly IcmlLetter[]): IcmlLetters {
  return icmlLetters.filter((letter) => letters.includes(letter))
}

/** `Bold Italic` */
export function lettersName(letters: IcmlLetters): string {
  return letters.join(' ')
}
