/** How a language sets its quotation marks, dashes and the spaces around punctuation. */
export interface Typography {
  /** What the key with two strokes makes. */
  readonly double: QuotePair
  /** What the key with one stroke makes; between letters it is an apostrophe. */
  readonly single: QuotePair
  /** The dash between two thoughts. */
  readonly dash: Dash
  /** The space that stands inside quotation marks and before `; : ! ?`; null where there is none. */
  readonly innerSpaces: InnerSpaces | null
}

export interface QuotePair {
  readonly open: string
  readonly close: string
}

export type Dash =
  /** An en dash with a space on each side. */
  | 'spaced-en'
  /** An em dash without spaces. */
  | 'closed-em'

export interface InnerSpaces {
  /** Inside the marks and before a colon. */
  readonly wide: string
  /** Before `; ! ?`. */
  readonly narrow: string
}

export const apostrophe = '’'

const curled = { double: { open: '“', close: '”' }, single: { open: '‘', close: '’' } } as const

const british: Typography = { ...curled, dash: 'spaced-en', innerSpaces: null }

const american: Typography = { ...british, dash: 'closed-em' }

const german: Typography = {
  double: { open: '„', close: '“' },
  single: { open: '‚', close: '‘' },
  dash: 'spaced-en',
  innerSpaces: null,
}

const swissGerman: Typography = {
  ...german,
  double: { open: '«', close: '»' },
  single: { open: '‹', close: '›' },
}

const french: Typography = {
  double: { open: '«', close: '»' },
  single: curled.single,
  dash: 'spaced-en',
  innerSpaces: { wide: '\u00a0', narrow: '\u202f' },
}

const polish: Typography = { ...british, double: { open: '„', close: '”' } }

const spanish: Typography = { ...american, double: { open: '«', close: '»' } }

const swedish: Typography = {
  ...british,
  double: { open: '”', close: '”' },
  single: { open: '’', close: '’' },
}

const byLanguage: ReadonlyMap<string, Typography> = new Map([
  ['en', british],
  ['en-us', american],
  ['en-ca', american],
  ['cy', british],
  ['ga', british],
  ['gd', british],
  ['nl', british],
  ['pt', american],
  ['de', german],
  ['de-ch', swissGerman],
  ['cs', german],
  ['sk', german],
  ['fr', french],
  ['it', spanish],
  ['es', spanish],
  ['pl', polish],
  ['ro', polish],
  ['hu', polish],
  ['sv', swedish],
  ['fi', swedish],
])

/** The conventions of a language (BCP 47); British ones where it has none here. */
export function typographyOf(language: string): Typography {
  const [main = '', ...rest] = language.toLowerCase().split('-')
  const region = rest.find((part) => /^[a-z]{2}$/u.test(part))
  return byLanguage.get(`${main}-${region}`) ?? byLanguage.get(main) ?? british
}
