import { type Article, articleExcerpt } from '../article/article.ts'
import { excerptLength } from '../article/excerpt.ts'
import { counted } from '../counted.ts'
import { documentText, isBlank } from '../document/document-text.ts'
import type { ExportSource } from '../export/export-source.ts'
import { countGraphemes } from '../graphemes.ts'
import type { Rule, FixableTrouble } from './rule.ts'

/** What a listing shows of an article. */
export const excerptRules: readonly Rule<Article>[] = [
  {
    id: 'excerpt-too-long',
    several: 'excerpts are too long for a listing',
    severity: 'warning',
    explanation: `Listings have room for ${excerptLength} characters. Shorten what is longer, or let it be made from the text.`,
    find: longExcerpt,
  },
  {
    id: 'excerpt-ends-in-colon',
    several: 'excerpts end in a colon',
    severity: 'warning',
    explanation: 'A colon promises something that the listing does not show. End with a sentence.',
    find: openExcerpt,
  },
  {
    id: 'excerpt-cut-inside-word',
    several: 'excerpts are cut inside a word',
    severity: 'warning',
    explanation: 'Somebody cut by counting characters. End at a whole word.',
    find: cutExcerpt,
  },
  {
    id: 'excerpt-no-sentence',
    several: 'excerpts do not end as a sentence does',
    severity: 'note',
    explanation: 'A listing reads better when each piece says a whole thing. End with a full stop.',
    find: unfinishedExcerpt,
  },
  {
    id: 'excerpt-stale',
    several: 'excerpts are older copies of the text',
    severity: 'warning',
    explanation:
      'What was copied from a text that has changed since tells readers of the listing something else. Bring it in line.',
    find: staleExcerpt,
  },
]

function longExcerpt(article: Article): readonly FixableTrouble<Article>[] {
  const { excerpt } = article
  if (excerpt.kind === 'derived') return []
  const length = countGraphemes(excerpt.text)
  if (length <= excerptLength) return []
  return [
    {
      place: { field: 'excerpt' },
      message: `The excerpt is ${counted(length - excerptLength, 'character')} too long for a listing.`,
      ...fromTheText(article),
    },
  ]
}

function openExcerpt(article: Article): readonly FixableTrouble<Article>[] {
  if (!articleExcerpt(article).trimEnd().endsWith(':')) return []
  return [
    {
      place: { field: 'excerpt' },
      message: 'The excerpt ends in a colon.',
      ...fromTheText(article),
    },
  ]
}

function cutExcerpt(article: Article, source: ExportSource): readonly FixableTrouble<Article>[] {
  const { excerpt } = article
  if (excerpt.kind === 'derived') return []
  const fragment = /([\p{L}’']+)(?:\.\.\.|…)$/u.exec(excerpt.text.trim())?.[1]
  if (fragment === undefined || !isCut(fragment, article, source)) return []
  return [
    {
      place: { field: 'excerpt', excerpt: fragment },
      message: `The excerpt is cut inside a word: “${fragment}…”.`,
      ...fromTheText(article),
    },
  ]
}

/** A cut that says so, by its three dots, is none of these; nor is a colon, which has a rule of its own. */
function unfinishedExcerpt(article: Article): readonly FixableTrouble<Article>[] {
  const { excerpt } = article
  if (excerpt.kind === 'derived') return []
  const text = excerpt.text.trim()
  if (text === '' || /(?:[.!?…:][”’"')\]]*)$/u.test(text)) return []
  return [
    {
      place: { field: 'excerpt' },
      message: 'The excerpt does not end as a sentence does.',
      ...fromTheText(article),
    },
  ]
}

/** Most of it stands in the text word for word, and all of it does not any more. */
function staleExcerpt(article: Article): readonly FixableTrouble<Article>[] {
  const { excerpt, standfirst, body } = article
  if (excerpt.kind === 'derived') return []
  const runs = wordRuns(excerpt.text)
  if (runs.length < fewestRuns) return []
  const text = new Set([...wordRuns(standfirst), ...wordRuns(documentText(body))])
  const kept = runs.filter((run) => text.has(run)).length
  if (kept === runs.length || kept < runs.length / 2) return []
  return [
    {
      place: { field: 'excerpt' },
      message: 'The excerpt is an older copy of the text.',
      ...fromTheText(article),
    },
  ]
}

/** Fewer words may well be the same by chance. */
const fewestRuns = 6

/** Every three words that follow each other; a last one may be cut. */
function wordRuns(text: string): readonly string[] {
  const whole = text.replace(/\S*(?:\.\.\.|…)\s*$/u, '').toLowerCase()
  const words = whole.match(/[\p{L}\p{N}’']+/gu) ?? []
  return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`)
}

/** The way out where there is a text to make it from. */
function fromTheText({ standfirst, body }: Article): Pick<FixableTrouble<Article>, 'fix'> {
  if (standfirst.trim() === '' && isBlank(body)) return {}
  return {
    fix: {
      label: 'Make it from the text',
      isSafe: false,
      make: (article) => ({ ...article, excerpt: { kind: 'derived' } }),
    },
  }
}

/**
 * The article's own text decides where it goes on. Where only the excerpt is known, the words of
 * the other pieces do: an end that is no word there and begins several of them was cut.
 */
function isCut(fragment: string, article: Article, source: ExportSource): boolean {
  const text = `${article.standfirst}\n${documentText(article.body)}`
  const shown = articleExcerpt(article)
    .trim()
    .replace(/(?:\.\.\.|…)$/u, '')
  const at = text.indexOf(shown)
  if (at !== -1) return /^\p{L}/u.test(text.slice(at + shown.length))

  const lowered = fragment.toLowerCase()
  if (shortWords.has(lowered)) return false
  const words = [...source.articles.values()].flatMap(knownWords)
  const begun = new Set(words.filter((word) => word.startsWith(lowered)))
  return !begun.has(lowered) && begun.size > 1
}

/** The words of an article, without a last one that may itself be cut. */
function knownWords({ headline, standfirst, body, excerpt }: Article): readonly string[] {
  const typed = excerpt.kind === 'typed' ? excerpt.text.replace(/\S+(?:\.\.\.|…)\s*$/u, '') : ''
  return (
    [headline, standfirst, documentText(body), typed]
      .join('\n')
      .toLowerCase()
      .match(/[\p{L}’']+/gu) ?? []
  )
}

/** Words that begin others, and that a short library may not hold. */
const shortWords = new Set(
  (
    'a an i the and or but nor so as at by for from in into of off on out over to up with he she it we you they me us him her them ' +
    'my our your his its their who whom that this these those what which how why when where is am are was were be been do did has had have ' +
    'can may must will would no not now new one two too all any few more most very own use see say end act art go get set way men man even ever ' +
    'work part help need view plan just like also here there then than some such each both well much many long old same able'
  ).split(' '),
)
