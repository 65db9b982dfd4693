import type { Article } from '../article/article.ts'
import { inlineText } from '../document/document-text.ts'
import type { Block } from '../document/document.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import { allLines } from '../document/lines.ts'
import type { Place } from '../finding.ts'
import { fieldName } from '../library/field-name.ts'
import type { TextEdit } from '../search/written-text.ts'
import { type TidyKind, tidyText } from '../typography/tidy-text.ts'
import { type Typography, typographyOf } from '../typography/typography.ts'
import { editProse } from './edit-prose.ts'
import type { Rule, FixableTrouble } from './rule.ts'

/** What slips into a text while it is written. */
export const wordingRules: readonly Rule<Article>[] = [
  {
    id: 'placeholder',
    several: 'placeholders were left in the text',
    severity: 'warning',
    explanation: 'It stands for something that was to come. Write it, or take it out.',
    find: placeholders,
  },
  {
    id: 'quotes-mixed',
    several: 'pieces mix straight and curly quotes',
    severity: 'note',
    explanation: 'The rest of the article has curly ones. One kind reads better.',
    find: mixedQuotes,
  },
  {
    id: 'space-missing',
    several: 'pieces lack a space after a punctuation mark',
    severity: 'note',
    explanation: 'Two words run together where one thought ends. Put the space between them.',
    find: missingSpaces,
  },
  {
    id: 'word-doubled',
    several: 'words stand twice',
    severity: 'warning',
    explanation: 'Usually one of them is left over. Delete it.',
    find: doubledWords,
  },
]

export interface Passage {
  readonly field: 'headline' | 'standfirst' | 'body' | 'excerpt'
  readonly text: string
}

/** Everything that was written, each block by itself; code is not prose. */
export function passages({ headline, standfirst, body, excerpt }: Article): readonly Passage[] {
  const lines = allLines(body).map((line): Passage => ({ field: 'body', text: inlineText(line) }))
  const beside = allBlocks(body)
    .flatMap(writtenBeside)
    .map((text): Passage => ({ field: 'body', text }))
  return [
    { field: 'headline', text: headline },
    { field: 'standfirst', text: standfirst },
    ...lines,
    ...beside,
    { field: 'excerpt', text: excerpt.kind === 'typed' ? excerpt.text : '' },
  ]
}

/** What is written into the fields of a block. */
function writtenBeside(block: Block): readonly string[] {
  switch (block.type) {
    case 'figure':
    case 'table':
      return [block.attrs.caption]
    case 'card':
      return [block.attrs.title, block.attrs.description]
    case 'embed':
      return [block.attrs.title]
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'blockquote':
    case 'codeBlock':
    case 'horizontalRule':
    case 'callout':
    case 'details':
      return []
  }
}

function placeholders(article: Article): readonly FixableTrouble<Article>[] {
  return passages(article).flatMap(({ field, text }) =>
    [...text.matchAll(placeholder)].map(([excerpt]) => ({
      place: { field, excerpt },
      message: `“${excerpt}” was left in the ${fieldName(field).toLowerCase()}.`,
    })),
  )
}

const placeholder = /(?<![\p{L}\p{N}])(?:(?:TK)+|TODO|FIXME|XXX+|[Ll]orem ipsum)(?![\p{L}\p{N}])/gu

function mixedQuotes(article: Article): readonly FixableTrouble<Article>[] {
  const texts = passages(article)
  const hasCurly = texts.some(({ text }) => /[‘’“”]/u.test(text))
  const straight = texts.flatMap(({ text }) => text.match(/["']/gu) ?? []).length
  const first = texts.find(({ text }) => /["']/u.test(text))
  if (!hasCurly || first === undefined) return []
  const excerpt = /\S*["']\S*/u.exec(first.text)?.[0] ?? ''
  return [
    {
      place: { field: first.field, excerpt },
      message: `Straight quotes or apostrophes in ${straight === 1 ? 'one place' : `${straight} places`}.`,
      fix: {
        label: straight === 1 ? 'Curl it' : `Curl all ${straight}`,
        isSafe: true,
        make: (record) =>
          editProse(record, (words) =>
            changesOfKind('quote', words, typographyOf(record.language)),
          ),
      },
    },
  ]
}

function missingSpaces(article: Article): readonly FixableTrouble<Article>[] {
  const typography = typographyOf(article.language)
  const found = passages(article).flatMap(({ field, text }) =>
    changesOfKind('space-missing', text, typography).map(({ from }) => ({
      field,
      excerpt: wordsAround(text, from),
    })),
  )
  const [first] = found
  if (first === undefined) return []
  const isOne = found.length === 1
  return [
    {
      place: first,
      message: isOne
        ? `No space in “${first.excerpt}”.`
        : `No space after the punctuation mark in ${found.length} places.`,
      fix: {
        label: isOne ? 'Put a space in' : `Put a space in all ${found.length}`,
        isSafe: true,
        make: (record) =>
          editProse(record, (words) => changesOfKind('space-missing', words, typography)),
      },
    },
  ]
}

function wordsAround(text: string, at: number): string {
  const [before, after] = [/\S*$/u.exec(text.slice(0, at)), /^\S*/u.exec(text.slice(at))]
  return `${before?.[0] ?? ''}${after?.[0] ?? ''}`
}

/** Names such as `Sing Sing` stay unsaid, and so does what is right twice. */
function doubledWords(article: Article): readonly FixableTrouble<Article>[] {
  return passages(article).flatMap(({ field, text }) =>
    [...text.matchAll(neighbours)]
      .filter(([, first = '', second = '']) => first.toLowerCase() === second)
      .filter(([, , second = '']) => !rightTwice.has(second))
      .map(([, first = '', second = '']) => ({
        place: { field, excerpt: `${first} ${second}` },
        message: `“${first} ${second}” says one word twice.`,
        fix: {
          label: 'Delete one',
          isSafe: false,
          make: (record, place) => withoutDouble(record, `${first} ${second}`, place),
        },
      })),
  )
}

/** The same pair in the same field is told apart by its number. */
function withoutDouble(article: Article, pair: string, { field, nth = 1 }: Place): Article {
  let seen = 0
  return editProse(article, (text, where) => {
    if (where !== field) return []
    return [...text.matchAll(neighbours)].flatMap(
      ({ 0: found, 1: first = '', 2: second = '', index }) => {
        if (`${first} ${second}` !== pair) return []
        seen += 1
        if (seen !== nth) return []
        const from = index + first.length
        return [{ from, to: index + found.length + second.length, text: '' }]
      },
    )
  })
}

function changesOfKind(kind: TidyKind, text: string, typography: Typography): readonly TextEdit[] {
  return tidyText(text, typography)
    .filter((change) => change.kind === kind)
    .map(({ from, to, insert }) => ({ from, to, text: insert }))
}

/** Each word with the next one, which is looked at and left for the next match. */
const neighbours = /(?<![\p{L}\p{N}'’-])(\p{L}+)\s+(?=(\p{L}+)(?![\p{L}\p{N}'’-]))/gu

const rightTwice = new Set(['had', 'that', 'very'])
