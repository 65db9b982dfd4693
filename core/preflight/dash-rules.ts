import type { Article } from '../article/article.ts'
import { counted } from '../counted.ts'
import { typographyOf } from '../typography/typography.ts'
import { editProse } from './edit-prose.ts'
import type { Rule, FixableTrouble } from './rule.ts'
import { passages } from './wording-rules.ts'

/** How the dashes between two thoughts are set. */
export const dashRules: readonly Rule<Article>[] = [
  {
    id: 'dashes-mixed',
    several: 'pieces set their dashes in several ways',
    severity: 'note',
    explanation: 'One kind of dash reads better than several, and a hyphen is none.',
    find: mixedDashes,
  },
]

function mixedDashes(article: Article): readonly FixableTrouble<Article>[] {
  const found = passages(article).flatMap(({ field, text }) =>
    [...text.matchAll(dash)].map(([sign], at) => ({ field, sign, excerpt: around(text, at) })),
  )
  const kinds = new Set(found.map(({ sign }) => sign))
  const set = setDash(article)
  const strange = found.filter(({ sign }) => sign !== set)
  const [first] = strange
  const isHyphen = strange.some(({ sign }) => sign.includes('-'))
  if (first === undefined || (kinds.size === 1 && !isHyphen)) return []
  return [
    {
      place: { field: first.field, excerpt: first.excerpt },
      message: `${counted(strange.length, 'dash', 'dashes')} set otherwise than the rest, or as a hyphen.`,
      fix: {
        label: strange.length === 1 ? 'Set it alike' : `Set all ${strange.length} alike`,
        isSafe: true,
        make: (record) => editProse(record, (text) => alike(text, set)),
      },
    },
  ]
}

/** Between words only: figures may be a range or a sum. */
const dash =
  /(?<=[\p{L}\p{P}]) (?:-{1,2}|–|—) (?=[\p{L}\p{P}])|(?<=[\p{L}”’"')])(?:—|--)(?=[\p{L}“‘"'(])/gu

function setDash({ language }: Article): string {
  return typographyOf(language).dash === 'spaced-en' ? ' – ' : '—'
}

function alike(text: string, set: string) {
  return [...text.matchAll(dash)]
    .filter(([sign]) => sign !== set)
    .map(({ 0: sign, index }) => ({ from: index, to: index + sign.length, text: set }))
}

/** The words on both sides of a dash. */
function around(text: string, at: number): string {
  const match = [...text.matchAll(dash)][at]
  if (match === undefined) return ''
  const before = /\S+$/u.exec(text.slice(0, match.index))?.[0] ?? ''
  const after = /^\S+/u.exec(text.slice(match.index + match[0].length))?.[0] ?? ''
  return `${before}${match[0]}${after}`
}
