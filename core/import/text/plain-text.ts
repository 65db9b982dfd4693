import type { Block } from '../../document/document.ts'
import { plainThread } from '../../thread/thread.ts'
import { articleDraft } from '../article-drafts.ts'
import { shortenedLinks } from '../feed/shortened-link.ts'
import { fileTitle } from '../file-title.ts'
import { firstWords } from '../first-words.ts'
import {
  authorDraft,
  emptyPostDraft,
  type ImportDrafts,
  noDrafts,
  type PostDraft,
} from '../import-proposal.ts'
import { markedText } from '../inline-content.ts'
import { noHeadlineNote } from '../markdown/markdown.ts'

interface NamedText {
  readonly fileName: string
  readonly text: string
}

/** One article: a short first line above a blank one is the headline, blank lines part paragraphs, line ends within them stay. */
export function readPlainArticle({ fileName, text }: NamedText): ImportDrafts {
  const [first, ...others] = textBlocks(text)
  const isHeadline = first !== undefined && others.length > 0 && couldBeHeadline(first)
  const headline = isHeadline ? first : fileTitle(fileName)
  const kept = isHeadline ? others : [first ?? '', ...others]
  const content = kept.filter((block) => block !== '').map(paragraph)
  const article = articleDraft({
    headline,
    ...(content.length === 0 ? {} : { body: { type: 'doc', content } }),
  })
  return { ...noDrafts, articles: [article], notes: isHeadline ? [] : [noHeadlineNote] }
}

/**
 * One thread. Posts are parted by lines of `---` where there are some, else by three blank lines
 * where there are some, else by blank lines.
 */
export function readPlainThread({ text }: NamedText): ImportDrafts {
  const posts = postTexts(text).map(plainPost)
  const thread = {
    title: firstWords(posts[0]?.text ?? ''),
    ...plainThread,
    networks: ['bluesky' as const],
    language: 'en-GB',
    numbering: { style: 'none' as const, place: 'end' as const },
    posts,
  }
  const notes = posts.flatMap(({ links }, index) =>
    links.map((link) => ({
      place: `Post ${index + 1}`,
      sentence: `The address behind “${link.text}” is unknown: it was cut.`,
    })),
  )
  return { ...noDrafts, threads: [thread], notes }
}

/** One person: a short first line above a blank one is the name, the rest the bio; else everything is the bio. */
export function readPlainBio({ fileName, text }: NamedText): ImportDrafts {
  const [first, ...others] = textBlocks(text)
  const isNamed =
    first !== undefined && others.length > 0 && first.length <= 60 && !/[.\n]/u.test(first)
  const name = isNamed ? first : fileTitle(fileName)
  const bio = isNamed ? others.join('\n\n') : text.trim()
  const notes = isNamed
    ? []
    : [{ place: 'Name', sentence: 'The bio has no name above it; the file’s name is used.' }]
  const isShort = bio.length <= 300 && !bio.includes('\n\n')
  const author = authorDraft({
    key: 'author 1',
    name,
    ...(isShort ? { shortBio: bio } : { longBio: bio }),
  })
  return { ...noDrafts, authors: [author], notes }
}

function textBlocks(text: string): readonly string[] {
  return text
    .split(/\n[ \t]*(?:\n[ \t]*)+/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
}

function couldBeHeadline(block: string): boolean {
  return block.length <= 160 && !block.includes('\n') && !/[.;,:]$/u.test(block)
}

function paragraph(block: string): Block {
  const lines = block.split('\n').map((line) => line.trim())
  const content = lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' as const }]),
    ...markedText(line, []),
  ])
  return { type: 'paragraph', content }
}

function postTexts(text: string): readonly string[] {
  const byRule = text.split(/\n[ \t]*-{3,}[ \t]*(?=\n|$)/u)
  const byGap = text.split(/\n[ \t]*(?:\n[ \t]*){3,}/u)
  const parts = byRule.length > 1 ? byRule : byGap.length > 1 ? byGap : textBlocks(text)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function plainPost(text: string): PostDraft {
  return { ...emptyPostDraft, text, links: shortenedLinks(text) }
}
