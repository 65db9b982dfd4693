import type { Article } from '../article/article.ts'
import { blockText, inlineText } from '../document/document-text.ts'
import type { Block } from '../document/document.ts'
import type { FigureImage } from '../document/figure.ts'
import { finalDocument } from '../document/final-document.ts'
import { allBlocks } from '../document/inner-blocks.ts'

/** A part of an article that a post can be made of. */
export interface ArticlePassage {
  /** Tells it from the others of the article. */
  readonly key: string
  readonly kind: 'standfirst' | 'paragraph' | 'list' | 'quote' | 'figure'
  readonly text: string
  /** Who says a quote; may be empty. */
  readonly attribution: string
  readonly pictures: readonly FigureImage[]
}

/** What can be promoted of an article, in its order: paragraphs, quotes, lists and pictures. */
export function articlePassages(article: Article): readonly ArticlePassage[] {
  const standfirst = article.standfirst.trim()
  return [
    ...(standfirst === ''
      ? []
      : [{ ...plain, key: 'standfirst', kind: 'standfirst', text: standfirst } as const]),
    ...finalDocument(article.body).content.flatMap((block, at) =>
      blockPassage(block, `block-${at}`),
    ),
  ]
}

function blockPassage(block: Block, key: string): readonly ArticlePassage[] {
  const text = blockText(block).trim()
  switch (block.type) {
    case 'paragraph':
    case 'callout':
      return text === '' ? [] : [{ ...plain, key, kind: 'paragraph', text }]
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return text === '' ? [] : [{ ...plain, key, kind: 'list', text }]
    case 'blockquote':
      return text === '' ? [] : [{ ...plain, key, kind: 'quote', text }]
    case 'pullQuote': {
      const words = inlineText(block.content ?? []).trim()
      const { attribution } = block.attrs
      return words === '' ? [] : [{ ...plain, key, kind: 'quote', text: words, attribution }]
    }
    case 'figure':
      return [{ ...plain, key, kind: 'figure', text, pictures: block.attrs.images }]
    case 'heading':
    case 'codeBlock':
    case 'horizontalRule':
    case 'details':
    case 'table':
    case 'card':
    case 'embed':
      return []
  }
}

const plain = { attribution: '', pictures: [] } as const

/** What is chosen at first: the standfirst, and the quotes or else the first paragraphs. */
export function firstChoice(passages: readonly ArticlePassage[]): readonly string[] {
  const quotes = passages.filter(({ kind }) => kind === 'quote')
  const paragraphs = passages.filter(({ kind }) => kind === 'paragraph' || kind === 'list')
  const points = (quotes.length > 0 ? quotes : paragraphs).slice(0, mostAtFirst)
  const standfirst = passages.filter(({ kind }) => kind === 'standfirst')
  return [...standfirst, ...points].map(({ key }) => key)
}

const mostAtFirst = 3

/** The paragraph of the article that shares most words with a passage that is no longer in it; null when none is near. */
export function nearestPassage(text: string, article: Article): string | null {
  const wanted = wordsOf(text)
  const near = allBlocks(finalDocument(article.body))
    .map((block) => blockText(block))
    .concat(article.standfirst)
    .map((each) => ({ text: each.trim(), shared: likeness(wanted, wordsOf(each)) }))
    .toSorted((one, other) => other.shared - one.shared)[0]
  return near !== undefined && near.shared >= nearEnough ? near.text : null
}

const nearEnough = 0.4

/** The part of their words that two texts have in common, from 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = new Set([...one, ...other]).size
  return all === 0 ? 0 : [...one].filter((word) => other.has(word)).length / all
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}
