import { overlap, type TextSpan, withoutOverlaps } from '../text-span.ts'
import { marksWithoutSpace } from './missing-spaces.ts'
import { doubleMark, singleMark } from './quote-marks.ts'
import type { Typography } from './typography.ts'

export type TidyKind =
  | 'invisible'
  | 'composed'
  | 'edge-space'
  | 'double-space'
  | 'space-before'
  | 'space-missing'
  | 'space-inside'
  | 'quote'
  | 'prime'
  | 'ellipsis'
  | 'dash'
  | 'range'

/** One thing to put right in a text. */
export interface TidyChange extends TextSpan {
  readonly insert: string
  readonly kind: TidyKind
}

/**
 * What a careful typesetter would change in the text of one block, in order and never overlapping. Letters and digits
 * stay as they are, and so does what `objectCharacter` stands for, such as code.
 */
export function tidyText(text: string, typography: Typography): readonly TidyChange[] {
  const addresses = addressSpans(text)
  // The earlier in the list is the more important.
  const found = [
    ...edgeSpaces(text),
    ...invisibleCharacters(text),
    ...spacesAroundMarks(text, typography),
    ...missingSpaces(text, typography),
    ...doubleSpaces(text),
    ...ellipses(text),
    ...dashes(text, typography),
    ...primes(text),
    ...quotes(text, typography),
    ...composedLetters(text),
  ].filter((change) => !addresses.some((address) => overlap(address, change)))
  return withoutOverlaps(found)
}

/** Why, for the person who is asked. */
export function tidyReason(kind: TidyKind): string {
  switch (kind) {
    case 'invisible':
      return 'An invisible character'
    case 'composed':
      return 'A letter and its accent stand apart'
    case 'edge-space':
      return 'A space at the edge of a paragraph'
    case 'double-space':
      return 'More than one space'
    case 'space-before':
      return 'The space before a punctuation mark'
    case 'space-missing':
      return 'No space after a punctuation mark'
    case 'space-inside':
      return 'A space inside brackets'
    case 'quote':
      return 'A straight quotation mark or apostrophe'
    case 'prime':
      return 'A quotation mark for feet or inches'
    case 'ellipsis':
      return 'Full stops for an ellipsis'
    case 'dash':
      return 'A hyphen for a dash'
    case 'range':
      return 'A hyphen in a range of numbers'
  }
}

function replaced(
  text: string,
  pattern: RegExp,
  kind: TidyKind,
  insert: (match: RegExpExecArray) => string,
): readonly TidyChange[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const change = {
      from: match.index,
      to: match.index + match[0].length,
      insert: insert(match),
      kind,
    }
    return change.insert === match[0] ? [] : [change]
  })
}

function addressSpans(text: string): readonly TextSpan[] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu)].map(
    (match) => ({ from: match.index, to: match.index + match[0].length }),
  )
}

function edgeSpaces(text: string): readonly TidyChange[] {
  return replaced(
    text,
    /^[ \t\u00a0]+|[ \t\u00a0]+$|[ \t]+(?=\n)|(?<=\n)[ \t]+/gu,
    'edge-space',
    () => '',
  )
}

/** Joiners belong to emoji and to scripts that need them: only between Latin letters do they nothing. */
function invisibleCharacters(text: string): readonly TidyChange[] {
  return replaced(
    text,
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<=[\p{Script=Latin}\s])[\u200c\u200d]+(?=[\p{Script=Latin}\s])/gu,
    'invisible',
    () => '',
  )
}

function composedLetters(text: string): readonly TidyChange[] {
  return replaced(text, /\p{Script=Latin}\p{Mn}+/gu, 'composed', ([letter]) =>
    letter.normalize('NFC'),
  )
}

function spacesAroundMarks(text: string, { innerSpaces }: Typography): readonly TidyChange[] {
  const inside = [
    ...replaced(text, /(?<=[([])[ \u00a0]+(?=\S)/gu, 'space-inside', () => ''),
    ...replaced(text, /(?<=\S)[ \u00a0]+(?=[)\]])/gu, 'space-inside', () => ''),
  ]
  if (innerSpaces === null) {
    return [
      ...inside,
      ...replaced(
        text,
        /(?<=[\p{L}\p{N}\p{Pf}"')\]…])[ \u00a0\u202f]+(?=[,;:!?](?![-)(\p{L}\p{N}])|\.(?![.\p{L}\p{N}]))/gu,
        'space-before',
        () => '',
      ),
    ]
  }
  const { wide, narrow } = innerSpaces
  return [
    ...inside,
    ...replaced(
      text,
      /(?<=[\p{L}\p{N})\]])[ \u00a0\u202f]+(?=[,.](?![.\p{L}\p{N}]))/gu,
      'space-before',
      () => '',
    ),
    ...replaced(
      text,
      /(?<=[\p{L}\p{N})\]»”’"'])[ \u00a0\u202f]*(?=[;!?]+(?:\s|$))/gu,
      'space-before',
      () => narrow,
    ),
    ...replaced(
      text,
      /(?<=[\p{L}\p{N})\]»”’"'])[ \u00a0\u202f]*(?=:(?:\s|$))/gu,
      'space-before',
      () => wide,
    ),
  ]
}

function missingSpaces(text: string, typography: Typography): readonly TidyChange[] {
  return marksWithoutSpace(text, typography).map((span) => ({
    ...span,
    insert: `${text.slice(span.from, span.to)} `,
    kind: 'space-missing',
  }))
}

function doubleSpaces(text: string): readonly TidyChange[] {
  return [
    ...replaced(text, /[ \t\u00a0]{2,}/gu, 'double-space', ([spaces]) =>
      spaces.includes('\u00a0') ? '\u00a0' : ' ',
    ),
    ...replaced(text, /(?<=\S)\t(?=\S)/gu, 'double-space', () => ' '),
  ]
}

function ellipses(text: string): readonly TidyChange[] {
  return [
    ...replaced(text, /(?<!\.)\.\.\.(?!\.)/gu, 'ellipsis', () => '…'),
    ...replaced(text, /(?<![. ])(?<= ?)\. \. \.(?![ .]*\.)/gu, 'ellipsis', () => '…'),
  ]
}

function dashes(text: string, { dash }: Typography): readonly TidyChange[] {
  const set = dash === 'spaced-en' ? ' – ' : '—'
  return [
    ...replaced(
      text,
      /(?<=[\p{L}\p{N}\p{P}]) (?:-{1,2}|—-?) (?=[\p{L}\p{N}\p{P}])/gu,
      'dash',
      ([found]) => (found.includes('-') ? set : found),
    ),
    ...replaced(text, /(?<=[\p{L}\p{N}”’"')])-{2}(?=[\p{L}\p{N}“‘"'(])/gu, 'dash', () => set),
    ...replaced(
      text,
      /(?<![\p{L}\p{N}.,/:-])((?:[£$€]?\d{1,4}(?:[.,]\d+)?))-((?:[£$€]?\d{1,4}(?:[.,]\d+)?)%?)(?![\p{L}\p{N}/:-]|[.,]\d)/gu,
      'range',
      ([, first = '', last = '']) => `${first}–${last}`,
    ),
  ]
}

/** In 5’11” the marks were curled that measure. */
function primes(text: string): readonly TidyChange[] {
  const heights = text.matchAll(
    /(?<![\p{L}\p{N}.,])(\d{1,2})(['’‘′])(\d{1,2}(?:[.,]\d)?)(["”“″])/gu,
  )
  return [...heights].flatMap(
    ({ index, 1: feet = '', 2: single = '', 3: inches = '', 4: double = '' }) => {
      const at = index + feet.length
      const end = at + 1 + inches.length
      return [
        ...('’‘'.includes(single)
          ? [{ from: at, to: at + 1, insert: '′', kind: 'prime' as const }]
          : []),
        ...('”“'.includes(double)
          ? [{ from: end, to: end + 1, insert: '″', kind: 'prime' as const }]
          : []),
      ]
    },
  )
}

/** Each mark is judged by the text before it with its own marks already curled. */
function quotes(text: string, typography: Typography): readonly TidyChange[] {
  const changes: TidyChange[] = []
  let before = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character !== '"' && character !== "'") {
      before += character
      continue
    }
    const place = { before, after: text.slice(at + 1) }
    const insert = character === '"' ? doubleMark(place, typography) : singleMark(place, typography)
    changes.push({ from: at, to: at + 1, insert, kind: 'quote' })
    before += insert
  }
  return changes
}
