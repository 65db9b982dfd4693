import type { Article } from '../article/article.ts'
import { counted } from '../counted.ts'
import type { ExportSource } from '../export/export-source.ts'
import { ruleTitle } from '../house-style/house-style.ts'
import { createStyleMatcher, type StyleBreach } from '../house-style/style-matcher.ts'
import { type TextNote, textNotes } from '../house-style/text-notes.ts'
import { fieldName } from '../library/field-name.ts'
import type { Rule, Trouble } from './rule.ts'
import { type Passage, passages } from './wording-rules.ts'

/** What the library has agreed on about words, sentences and paragraphs. */
export const houseStyleRules: readonly Rule<Article>[] = [
  {
    id: 'house-style',
    several: 'wordings depart from the house style',
    severity: 'warning',
    explanation:
      'The house style of this library has it otherwise. The article’s details offer the change.',
    find: breaches,
  },
  {
    id: 'sentence-long',
    several: 'sentences are long',
    severity: 'note',
    explanation:
      'Readers lose the beginning before the end comes. Two sentences may say it better.',
    find: (article, source) => inBody(article, source, 'long-sentence'),
  },
  {
    id: 'paragraph-long',
    several: 'paragraphs are long',
    severity: 'note',
    explanation: 'On a narrow screen it is a wall of text. Divide it where the thought turns.',
    find: (article, source) => inBody(article, source, 'long-paragraph'),
  },
]

/** Each rule once, at the first place where it is broken. */
function breaches(article: Article, { houseStyle }: ExportSource): readonly Trouble[] {
  const match = createStyleMatcher(houseStyle.rules)
  const found = passages(article).flatMap((passage) =>
    match(passage.text)
      .filter(({ from, to }) => !article.ignoredWords.includes(passage.text.slice(from, to)))
      .map((breach) => ({ passage, breach })),
  )
  return [...Map.groupBy(found, ({ breach }) => breach.rule.id).values()].flatMap((all) => {
    const [first] = all
    return first === undefined ? [] : [breachTrouble(first, all.length)]
  })
}

function breachTrouble(
  { passage, breach }: { readonly passage: Passage; readonly breach: StyleBreach },
  times: number,
): Trouble {
  const written = passage.text.slice(breach.from, breach.to)
  const { rule } = breach
  const often = times === 1 ? '' : `, ${times} times`
  const why = rule.reason === '' ? '' : ` ${rule.reason}`
  return {
    place: { field: passage.field, excerpt: written },
    message: `“${written}” in the ${fieldName(passage.field).toLowerCase()}${often}. House style: ${ruleTitle(rule)}.${why}`,
  }
}

function inBody(
  article: Article,
  { houseStyle }: ExportSource,
  kind: Exclude<TextNote['kind'], 'passive'>,
): readonly Trouble[] {
  const style = { ...houseStyle, isPassiveNoted: false }
  return passages(article)
    .filter(({ field }) => field === 'body')
    .flatMap(({ text }) =>
      textNotes(text, style)
        .filter((note) => note.kind === kind)
        .map(({ from, to, words }) => ({
          place: { field: 'body', excerpt: firstWords(text.slice(from, to)) },
          message: `A ${kind === 'long-sentence' ? 'sentence' : 'paragraph'} of ${counted(words, 'word')}.`,
        })),
    )
}

function firstWords(text: string): string {
  return text.split(/\s+/u).slice(0, 6).join(' ')
}
